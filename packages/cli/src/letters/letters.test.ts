import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import type { StoredLetter } from '@rapporteur/registry';
import { letterWriter } from '@rapporteur/web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailSender, mailSender } from './mail.js';

/** A mail server of this test: takes what is sent, unless told to refuse, and asks for a password. */
interface TestMail {
  readonly server: Server;
  readonly received: string[];
  refuses: string | null;
}

function testMail(): TestMail {
  const received: string[] = [];
  const mail: TestMail = { received, refuses: null, server: createServer() };
  mail.server.on('connection', (socket) => {
    let text = '';
    let isData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 test');
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (isData) {
        if (!text.endsWith('\r\n.\r\n')) return;
        received.push(text);
        isData = false;
        text = '';
        return say('250 taken');
      }
      for (let end = text.indexOf('\r\n'); end >= 0 && !isData; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (line.startsWith('EHLO')) say('250-test\r\n250 AUTH PLAIN');
        else if (line.startsWith('AUTH PLAIN'))
          say(mail.refuses === 'auth' ? '535 no: AGJvAHNlY3JldC93b3Jk secret/word' : '235 well');
        else if (line.startsWith('RCPT') && mail.refuses === 'rcpt') say('550 no such mailbox');
        else if (line === 'DATA') {
          isData = true;
          say('354 go on');
        } else say('250 well');
      }
    });
    socket.on('error', () => {});
  });
  return mail;
}

const letter: StoredLetter = {
  ...{ id: '019c0000-0000-7000-8000-000000000001', kind: 'reminder', body: 'lake', round: 'lake-2' },
  ...{ bodyId: 'b', roundId: 'r', thing: null, path: '/desk/rounds/lake-2', queuedBy: null },
  ...{ bodyName: { en: 'Lake Committee', fr: 'Comité du lac' }, isClosed: false, audience: 'secretariat' },
  roundTitle: { en: 'Second round', fr: 'Deuxième cycle' },
  to: { person: 'p', name: 'Zoé', address: 'zoe@example.org', language: 'fr' },
  about: { duty: 'reply', time: 'fortnight', day: '2026-09-30', decision: 'LPC/2026/D4' },
  ...{ queuedAt: '2026-09-16T10:00:00Z', dueAt: '2026-09-16T10:00:00Z', sentAt: null, withdrawnAt: null },
  ...{ tries: 0, problem: null },
};
const write = letterWriter({ origin: 'https://rounds.example', secret: new Uint8Array(32) });

describe('a letter', () => {
  const mail = testMail();
  let sender: MailSender;
  beforeAll(async () => {
    await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', resolve));
    const { port } = mail.server.address() as AddressInfo;
    sender = mailSender(`smtp://bo:secret%2Fword@127.0.0.1:${port}`, 'The secretariat <rounds@lake.example>');
  });
  afterAll(async () => {
    sender.close();
    await new Promise((resolve) => mail.server.close(resolve));
  });

  const mailOf = (given: StoredLetter) => {
    const written = write(given);
    if (!written) throw new Error('not written');
    return { id: given.id, to: given.to, ...written, at: new Date('2026-09-16T10:00:00Z') };
  };

  it('says in the language of its reader that something waits, by when, by which decision, and where', () => {
    expect(write(letter)).toEqual({
      subject: 'Deuxième cycle\u00a0: la réponse au questionnaire, 30 septembre 2026',
      text: expect.stringContaining('Ce jour a été fixé par la décision LPC/2026/D4.'),
    });
    expect(write(letter)?.text).toContain('https://rounds.example/desk/rounds/lake-2?lang=fr\n');
    const after = write({ ...letter, about: { ...letter.about, time: 'day-after' } });
    expect(after?.text).toContain('LPC/2026/D4');
    expect(after?.text).not.toMatch(/retard|overdue|late/i);
  });

  it('of an invitation bears its link, in nobody else’s', () => {
    const { text = '' } =
      write({
        ...{
          ...letter,
          kind: 'invitation',
          path: null,
          about: { kind: 'contact-person', expires: '2026-09-30' },
        },
        thing: { kind: 'invitation', id: letter.id },
      }) ?? {};
    expect(text).toMatch(/https:\/\/rounds\.example\/invitations\/[\w-]{43}\?lang=fr/);
    const noSecret = letterWriter({ origin: 'https://rounds.example' });
    expect(noSecret({ ...letter, kind: 'invitation' })).toBe(null);
  });

  it('is sent with an id by which a mailbox knows it again', async () => {
    await sender.send(mailOf(letter));
    const [text = ''] = mail.received;
    expect(text).toContain(`Message-ID: <${letter.id}@lake.example>`);
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(text).toMatch(/To: =\?UTF-8\?Q\?Zo=C3=A9\?= <zoe@example.org>/);
    expect(text).toContain('From: The secretariat <rounds@lake.example>');
  });

  it('can not bring a header of its own by a name', async () => {
    const to = { ...letter.to, name: 'Zoé\r\nBcc: all@example.org' };
    await sender.send(mailOf({ ...letter, to }));
    expect(mail.received.at(-1)).not.toMatch(/^Bcc:/im);
  });

  it('that is refused leaves the reason, and never the password', async () => {
    mail.refuses = 'rcpt';
    await expect(sender.send(mailOf(letter))).rejects.toThrow('550 no such mailbox');
    mail.refuses = 'auth';
    const said = await sender.send(mailOf(letter)).catch((error: Error) => error.message);
    expect(said).toContain('535');
    expect(said).not.toContain('secret/word');
    mail.refuses = null;
  });

  it('is sent nowhere by settings that can not be', () => {
    expect(() => mailSender('mail.example.org', 'a@example.org')).toThrow('RAPPORTEUR_SMTP');
    expect(() => mailSender('https://mail.example.org', 'a@example.org')).toThrow('RAPPORTEUR_SMTP');
    expect(() => mailSender('smtps://mail.example.org', 'nobody')).toThrow('RAPPORTEUR_MAIL_FROM');
  });
});
