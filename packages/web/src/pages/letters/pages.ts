import type { AnyDeskPage } from '../../desk/desk-page.js';
import { calendarPage } from './calendar.js';
import { lettersPage } from './letters.js';

/** The outbox of a round, and a person's own calendar. */
export const letterPages: readonly AnyDeskPage[] = [lettersPage, calendarPage];
