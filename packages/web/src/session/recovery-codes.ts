import { randomInt } from 'node:crypto';

/** Without letters that look like figures. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes of 50 bits each, "k7m2-9xqp-ft": for whoever lost the device. Shown once. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () => {
    const code = Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('');
    return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  });
}

/** As it is hashed: however it was typed; null for what can not be one. */
export function recoveryCodeIn(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return code.length === 10 ? code : null;
}
