import { bilingual, noWords } from './bilingual.js';
import type { Item, Question, Questionnaire, QuestionnairePart } from './questionnaire.js';

/** Builders for tests; our invented words. */

export function aQuestionnaire(given: Partial<Questionnaire> = {}): Questionnaire {
  return {
    id: 'questionnaire-1',
    body: 'lake',
    round: 'lake-2',
    version: 1,
    status: 'draft',
    symbol: null,
    title: bilingual('Questionnaire on summer camps', 'Questionnaire sur les camps d’été'),
    introduction: noWords,
    genderPrompt: noWords,
    parts: [aPart()],
    launch: null,
    changes: [],
    lastKey: 99,
    ...given,
  };
}

export function aPart(given: Partial<QuestionnairePart> = {}): QuestionnairePart {
  return { key: 'k1', heading: bilingual('Camps', 'Camps'), questions: [aQuestion()], ...given };
}

export function aQuestion(given: Partial<Question> = {}): Question {
  return {
    ...anAsked('k2'),
    number: '1',
    kind: 'monitoring',
    title: bilingual('Lifeguards', 'Maîtres-nageurs'),
    asked: bilingual('Who watches the water?', 'Qui surveille l’eau ?'),
    answer: { type: 'text' },
    provisions: [],
    standards: [],
    genderPrompt: false,
    items: [],
    lineage: [],
    ...given,
  };
}

export function anItem(given: Partial<Item> = {}): Item {
  return {
    ...anAsked('k3'),
    label: '1.1',
    level: 'sub-question',
    asked: bilingual('Is a guard there at night?', 'Un garde est-il là la nuit ?'),
    answer: { type: 'yes-no' },
    ...given,
  };
}

function anAsked(key: string) {
  return { key, guidance: noWords, notes: [], conditions: [], evidence: noWords, withdrawn: null };
}
