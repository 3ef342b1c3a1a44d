import { type Bilingual, hasWords, noWords, writeWords } from './bilingual.js';
import type { WrittenAsked, WrittenItem, WrittenQuestion, WrittenWords } from './edit.js';
import type { Asked, Item, Question } from './questionnaire.js';

export function writeQuestion(question: Question, written: WrittenQuestion): Question {
  return {
    ...question,
    ...writeAsked(question, written),
    title: writeWords(question.title, written.title ?? {}),
    kind: written.kind ?? question.kind,
    provisions: distinct(written.provisions) ?? question.provisions,
    standards: distinct(written.standards) ?? question.standards,
    genderPrompt: written.genderPrompt ?? question.genderPrompt,
    lineage: written.lineage ?? question.lineage,
  };
}

export function writeItem(item: Item, written: WrittenItem): Item {
  return { ...item, ...writeAsked(item, written), level: written.level ?? item.level };
}

export function newQuestion(key: string, number: string, written: WrittenQuestion = {}): Question {
  const blank: Question = {
    ...newAsked(key),
    number,
    kind: 'monitoring',
    title: noWords,
    answer: { type: 'text' },
    provisions: [],
    standards: [],
    genderPrompt: false,
    items: [],
    lineage: [],
  };
  return writeQuestion(blank, written);
}

export function newItem(key: string, label: string, level: Item['level'], written: WrittenItem = {}): Item {
  const blank: Item = {
    ...newAsked(key),
    label,
    level,
    // Letters are answered with what they belong to, unless somebody asks for each by itself.
    answer: level === 'letter' ? null : { type: 'text' },
  };
  return writeItem(blank, written);
}

function newAsked(key: string): Omit<Asked, 'answer'> {
  return {
    key,
    asked: noWords,
    guidance: noWords,
    notes: [],
    conditions: [],
    evidence: noWords,
    withdrawn: null,
  };
}

function writeAsked(asked: Asked, written: WrittenAsked): Asked {
  return {
    key: asked.key,
    asked: writeWords(asked.asked, written.asked ?? {}),
    guidance: writeWords(asked.guidance, written.guidance ?? {}),
    evidence: writeWords(asked.evidence, written.evidence ?? {}),
    notes: written.notes ? writeNotes(asked.notes, written.notes) : asked.notes,
    conditions: written.conditions ?? asked.conditions,
    answer: written.answer === undefined ? asked.answer : written.answer,
    withdrawn: asked.withdrawn,
  };
}

function writeNotes(notes: readonly Bilingual[], written: readonly WrittenWords[]): Bilingual[] {
  return written.map((words, i) => writeWords(notes[i] ?? noWords, words)).filter(hasWords);
}

function distinct(values: readonly string[] | undefined): string[] | undefined {
  return values && [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}
