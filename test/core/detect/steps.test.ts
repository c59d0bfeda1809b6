import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAtSteps } from '../../../src/core/detect/detectAt.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';
import { defaultLimits } from '../../../src/core/detect/limits.ts';

const size = 2 ** 18;
const rounds = 8;
/** Milliseconds of one frame of the screen. */
const longest = 16;
/** For a machine that is slow or busy: what is not in steps takes longer still. */
const margin = 3;

function filled(head: string, unit: string): string {
	const text = head + unit.repeat(Math.ceil(size / unit.length));
	// An editor's text is flat.
	text.charCodeAt(0);
	return text;
}

/** 256 KB of a matrix of one row in parts of two columns each. */
function matlabParts(): string {
	const parts = Array.from({ length: size / 48 }, (_, part) => {
		const first = 2 * part + 1;
		return `  Columns ${first} through ${first + 1}\n\n    0.5377   -1.8339\n\n`;
	});
	return `x =\n\n${parts.join('')}`;
}

/**
 * The answer, and the least time that each step took in some rounds: collections of garbage come in other steps each
 * time.
 */
function timed(
	text: string,
	offset: number,
	limits = defaultLimits,
): { found: Detection | undefined; times: number[] } {
	const times: number[] = [];
	let found: Detection | undefined;
	for (let round = 0; round < rounds && !(Math.max(...times) <= longest && round > 0); round++) {
		const steps = detectAtSteps(text, offset, 'plaintext', limits);
		for (let step = 0; ; step++) {
			const start = performance.now();
			const { done, value } = steps.next();
			times[step] = Math.min(times[step] ?? Infinity, performance.now() - start);
			if (done !== true) continue;
			found = value;
			break;
		}
	}
	return { found, times };
}

describe(`no step of detection takes longer than ${longest} ms`, () => {
	const texts = {
		'under a header that stands over no column': filled('   token  logit\n', '0  a  1.5\n'),
		'in a table': filled('   token  logit\n', '0      a    1.5\n'),
		'in lines of a word and a number': filled('', 'cat   1.5\n'),
		'in lines with the number in parentheses': filled('', 'cat (1.5)\n'),
		'in a quotation without an end': filled('"{', String.raw`\"logprob\": -0.5, `),
		'in a record without an end': filled('{"logit_bias": {', '"5": 1.5, '),
		'in a matrix printed in parts': matlabParts(),
	};
	for (const [where, text] of Object.entries(texts)) {
		it(where, () => {
			for (const offset of [30, text.length >> 1]) {
				const { times } = timed(text, offset);
				assert.ok(Math.max(...times) <= longest * margin, `${Math.max(...times)} ms at ${offset}`);
			}
		});
	}
});

describe('an aligned table', () => {
	it('is given up after its first rows where its header stands over no column', () => {
		const { found, times } = timed(filled('   token  logit\n', '0  a  1.5\n'), 1);
		assert.equal(found, undefined);
		assert.ok(times.length < 64, `${times.length} steps`);
	});

	it('is read no farther than numbers are taken', () => {
		const text = filled('   token  logit\n', '0      a    1.5\n');
		const { found, times } = timed(text, 12, { ...defaultLimits, values: 512 });
		assert.deepEqual(found?.shape, [512]);
		assert.ok(found?.notes.some(({ type }) => type === 'cut'));
		assert.ok(times.length < 64, `${times.length} steps`);
	});

	it('is none where all rows only stand for others', () => {
		const text = 'id logit 1\n... ... ...\n... ... ...\n';
		assert.equal(timed(text, 14).found, undefined);
	});
});
