import assert from 'node:assert/strict';
import type { Subject } from '../../src/protocol/subject.ts';
import type { WatchedWebview } from './instrumentedExtension.ts';

/** What the host posted last to be shown. */
export function shownSubject({ toPage }: WatchedWebview): Subject {
	const show = toPage.findLast(({ type }) => type === 'show');
	assert.ok(show?.type === 'show', 'nothing was shown');
	return show.subject;
}
