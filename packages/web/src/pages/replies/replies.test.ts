import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../a-desk.js';

it('is there', () => expect(aDesk).toBeDefined());
