import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const FIELD =
  /<w:tag w:val="rapporteur:answer:([^"]*)"\/>(<w:id w:val="\d+"\/>)<w:showingPlcHdr\/>(<\/w:sdtPr><w:sdtContent>)(<w:p>.*?<\/w:p>)(<\/w:sdtContent>)/g;

/** What Word does when somebody writes into a field of a form: the prompt goes, and so does the word that it is one. */
export function fillIn(form: Uint8Array, answerTo: (address: string) => string): Uint8Array {
  const files = unzipSync(form);
  const text = strFromU8(files['word/document.xml'] as Uint8Array);
  const filled = text.replace(FIELD, (_, address, id, open, _prompt, close) => {
    const paragraph = `<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr><w:r><w:t>${answerTo(address)}</w:t></w:r></w:p>`;
    return `<w:tag w:val="rapporteur:answer:${address}"/>${id}${open}${paragraph}${close}`;
  });
  return zipSync({ ...files, 'word/document.xml': strToU8(filled) });
}
