import { createTransport } from 'nodemailer';
import { WrongUse } from '../wrong-use.js';

export interface Mail {
  /** Of the letter: sent twice by misfortune, a mailbox can tell that it is one. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

export interface MailSender {
  /** Throws `MailProblem`, with what the server said, without password. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export class MailProblem extends Error {}

/**
 * Sends by SMTP (RFC 5321). Over TLS: from the start with smtps, else by STARTTLS, without which nothing is sent, except
 * to a server on this computer.
 * @param address "smtps://user:password@mail.example.org", "smtp://mail.example.org:587"
 * @param from "rounds@example.org" or "The secretariat <rounds@example.org>"
 */
export function mailSender(address: string, from: string): MailSender {
  const url = smtpUrl(address);
  const sender = senderOf(from);
  const password = decodeURIComponent(url.password);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const isSecure = url.protocol === 'smtps:';
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    secure: isSecure,
    requireTLS: !isSecure && !isHere,
    ignoreTLS: !isSecure && isHere,
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: password } }),
    tls: { minVersion: 'TLSv1.2' },
    ...{ connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 },
    // A letter is text of ours: nothing is fetched for it.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    async send({ id, to, subject, text, at }) {
      try {
        await transport.sendMail({
          ...{ from: sender, to: { name: to.name, address: to.address }, subject, text, date: at },
          messageId: `<${id}@${sender.address.split('@')[1]}>`,
          // RFC 3834: so that nobody's absence note is sent back to it.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw new MailProblem(withoutPassword(error, password));
      }
    },
    close: () => transport.close(),
  };
}

function smtpUrl(address: string): URL {
  const wrong = () =>
    new WrongUse(
      'RAPPORTEUR_SMTP is an address such as smtps://USER:PASSWORD@mail.example.org or smtp://mail.example.org:587; signs such as @ and / in the password are written as %40 and %2F.',
    );
  if (!URL.canParse(address)) throw wrong();
  const url = new URL(address);
  if (!['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') throw wrong();
  try {
    decodeURIComponent(url.password);
  } catch {
    throw wrong();
  }
  return url;
}

function senderOf(from: string): { readonly name: string; readonly address: string } {
  const [, name = '', address = from.trim()] = /^([^<>]*)<([^<>]+)>$/.exec(from.trim()) ?? [];
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address))
    throw new WrongUse(
      'RAPPORTEUR_MAIL_FROM is the address from which letters come: rounds@example.org, or The secretariat <rounds@example.org>.',
    );
  return { name: name.trim().replace(/^"|"$/g, ''), address };
}

function withoutPassword(error: unknown, password: string): string {
  const { message = '', response, code } = error as { message?: string; response?: string; code?: string };
  const said = (response ?? `${code ?? ''} ${message}`).replace(/\s+/g, ' ').trim();
  if (password === '') return said;
  return said
    .replaceAll(password, '…')
    .replaceAll(encodeURIComponent(password), '…')
    .replaceAll(Buffer.from(password).toString('base64'), '…');
}
