import assert from 'node:assert/strict';
import { eventually } from '../../tools/eventually.ts';

/** Waits until a condition holds. */
export async function until(what: string, holds: () => boolean): Promise<void> {
	await eventually(() => assert.ok(holds(), `waited in vain until ${what}`));
}
