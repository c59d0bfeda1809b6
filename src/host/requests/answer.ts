import type * as vscode from 'vscode';
import type { HostMessage, WebviewMessage } from '../../protocol/messages.ts';
import type { TrackedArray } from '../sources/trackedArray.ts';
import { saveFile } from './saveFile.ts';
import { targetsNear } from './targetsNear.ts';
import { writeBack } from './writeBack.ts';

/** What a page asks for now and then: its code is loaded when it does. */
type LaterRequest = Extract<WebviewMessage, { type: 'writeBack' | 'save' | 'requestTargets' }>;

/** Does what the page asks for its array. Resolves to what the page is told, if anything. */
export async function answer(
	request: LaterRequest,
	tracked: TrackedArray,
	log: Pick<vscode.LogOutputChannel, 'error'>,
): Promise<HostMessage | undefined> {
	switch (request.type) {
		case 'writeBack':
			await writeBack(tracked, tracked.last, request);
			return undefined;
		case 'save':
			await saveFile(tracked.last, request.format, request.data, log);
			return undefined;
		case 'requestTargets':
			return { type: 'targets', revision: request.revision, targets: await targetsNear(tracked.last) };
		default:
			return request satisfies never;
	}
}
