import { classTargets } from '../../core/present/classTargets.ts';
import { loneTarget } from '../../core/present/loneTarget.ts';
import type { Targets } from '../../protocol/messages.ts';
import { type FoundArray, titleAt } from '../sources/foundArray.ts';

/** How many arrays nearby are looked at. */
const NEAREST = 32;
const LONGEST_BEFORE = 120;

/** Whole numbers in the document that may be the true classes of an array's rows; `undefined` where there are none. */
export async function targetsNear({ document, detection, arrays }: FoundArray): Promise<Targets | undefined> {
	const nearby = await arrays.near(document, detection.range.start, NEAREST);
	const text = document.getText();
	const candidates = nearby.map(({ detected }) => {
		const before = text.slice(Math.max(0, detected.range.start - LONGEST_BEFORE), detected.range.start);
		return { detection: detected, before: before.slice(before.lastIndexOf('\n') + 1) };
	});
	const found = classTargets(detection, candidates);
	if (found) return { values: Int32Array.from(found.values), title: titleAt(document, found.range.start) };
	const lone = loneTarget(text, detection);
	return lone && { values: Int32Array.of(lone.value), title: titleAt(document, lone.start) };
}
