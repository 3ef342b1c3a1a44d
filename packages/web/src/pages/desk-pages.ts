import type { AnyDeskFile, AnyDeskPage } from '../desk/desk-page.js';
import { deskHome } from './desk-home/page.js';

/** Every page of the workspace: each also as JSON, each asks for the right to read. */
export const deskPages: readonly AnyDeskPage[] = [deskHome];

/** Every file that the workspace gives. */
export const deskFiles: readonly AnyDeskFile[] = [];
