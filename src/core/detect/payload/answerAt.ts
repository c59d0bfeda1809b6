import type { Steps } from '../../steps.ts';
import { candidatesAnswer } from './candidatesAnswer.ts';
import { containerAnswer } from './containerAnswer.ts';
import type { Enclosure } from './enclosure.ts';
import { placeFields, scoreFields } from './fields.ts';
import { groupsAnswer } from './groupsAnswer.ts';
import { otherNumbers } from './otherNumbers.ts';
import { parallelAnswer } from './parallelAnswer.ts';
import { positionAnswer } from './positionAnswer.ts';
import { scalarOf } from './scalar.ts';
import type { FoundScores } from './scores.ts';
import { entryAt, fieldOf, type GroupNode, isList } from './tree.ts';

/** Brackets that are looked at, from the innermost outward. */
const farthestBracket = 12;
/** The forms, in the order in which they are asked. */
const answers = [positionAnswer, candidatesAnswer, parallelAnswer, groupsAnswer, containerAnswer];

/**
 * The scores that the brackets around the cursor hold, from the innermost outward: the first brackets that have one of
 * the forms answer. Inside a list of bare numbers only what makes that list one of scores answers: the bytes of a token
 * and the offsets of a text are none.
 */
export function* answerAt(innermost: Enclosure): Steps<FoundScores | undefined> {
	const { cursor, parent } = innermost;
	const node = yield* innermost.read();
	if (node === undefined) return undefined;
	if (placeFields.has(innermost.name) && cursor > node.open) return undefined;
	if (isOfSpan(node, cursor)) return undefined;
	if (parent !== undefined && scalarOf(innermost.reader.view, node) !== undefined) return yield* answerAt(parent);
	if (isFlat(node) && cursor > node.open && (cursor < node.end - 1 || !node.closed)) {
		const beside = parent && ((yield* candidatesAnswer(parent)) ?? (yield* parallelAnswer(parent)));
		return beside ?? (yield* otherNumbers(innermost));
	}
	let at: Enclosure | undefined = innermost;
	for (let level = 0; at !== undefined && level < farthestBracket; level++, at = at.parent) {
		if ((yield* at.read()) === undefined) break;
		for (const answer of answers) {
			const found = yield* answer(at);
			if (found !== undefined) return found;
		}
	}
	return yield* otherNumbers(innermost);
}

/** A number beside the score of a piece of text or time: `'index': 4, 'start': 11, 'end': 15`, `"offset": 10, "length": 4`. */
function isOfSpan(node: GroupNode, cursor: number): boolean {
	const here = entryAt(node, cursor);
	if (here?.value.kind !== 'number' || scoreFields.has(here.field)) return false;
	return fieldOf(node, ['start', 'offset'])?.kind === 'number' && fieldOf(node, ['end', 'length'])?.kind === 'number';
}

function isFlat(node: GroupNode): boolean {
	if (!isList(node) || node.entries.length === 0) return false;
	return node.entries.every(({ value }) => value.kind === 'number' || value.kind === 'word');
}
