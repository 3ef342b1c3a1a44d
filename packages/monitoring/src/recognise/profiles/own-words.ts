import type { Preset } from '../../bodies/preset.js';

/** Finds a body's own words in a text: its names, its convention, its parties where no register holds them. */
export function ownWords(preset: Preset): RegExp {
  const names = [
    preset.names.en,
    preset.names.fr,
    ...preset.alsoCalled.en,
    ...(preset.alsoCalled.fr ?? []),
  ].filter((name) => !/^(?:the|le|la) /i.test(name));
  const parties = (preset.parties ?? []).flatMap((party) => party.names.map(({ name }) => name));
  const words = [...names, preset.convention.short.en, preset.convention.short.fr, ...parties].map((word) =>
    word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'u');
}

/** As readers call the body. */
export function bodyName(preset: Preset): string {
  return preset.alsoCalled.en.find((name) => !/^the /i.test(name)) ?? preset.names.en;
}
