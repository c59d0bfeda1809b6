import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';
import { coveredSamples } from './samples.ts';

/** What must not change with the place of the cursor or the text around. */
function essence(detection: Detection | undefined): unknown {
	if (detection === undefined) return undefined;
	const { values, shape, labels, kind, truncated, notes } = detection;
	return { values: [...values], shape, labels, kind, truncated, notes };
}

const found = coveredSamples().flatMap(sample => {
	const detection = detectAt(sample.text, sample.offset, sample.languageId);
	return detection === undefined ? [] : [{ ...sample, detection }];
});

/** Files whose arrays have other text between their numbers: other columns, the quotes of strings. */
const interruptedFiles = new Set([
	'table.md',
	'data.tsv',
	'out_llamacpp_dump.txt',
	'notebook.ipynb',
	// The bytes of a token are an array of their own.
	'api_openai_chat.json',
	'api_openai_responses.json',
	'api_openai_stream.txt',
	'api_openai_py_repr.txt',
	'api_llamacpp_new.json',
	'api_llamacpp_postsampling.json',
]);

function numbersOf({ numberRanges }: Detection): ReadonlySet<number> {
	const offsets = new Set<number>();
	for (let i = 0; i < numberRanges.length; i += 2) {
		for (let offset = numberRanges[i]!; offset < numberRanges[i + 1]!; offset++) offsets.add(offset);
	}
	return offsets;
}

describe('a detection', () => {
	for (const { file, languageId, text, expectation, detection } of found) {
		it(`is the same from every offset of its range: ${file} ${JSON.stringify(expectation.anchor)}`, () => {
			const { start, end } = detection.range;
			// A size in the constructor's arguments is none of its numbers.
			const size = /[[(][\d, ]+[\])](?=(?:, \w+=[\w.]+)*\)$)/.exec(text.slice(start, end));
			const beforeSize = size === null ? end : start + size.index;
			const inNumber = interruptedFiles.has(file) ? numbersOf(detection) : undefined;
			for (let offset = start; offset < beforeSize; offset++) {
				if (inNumber?.has(offset) === false) continue;
				const other = detectAt(text, offset, languageId);
				assert.deepEqual(other, detection, `offset ${offset}: ${JSON.stringify(text.slice(offset, offset + 16))}`);
			}
		});
	}

	const lineEnds = [
		['CRLF', '\r\n'],
		['CR', '\r'],
	] as const;
	for (const [name, lineEnd] of lineEnds) {
		it(`is the same under ${name}`, () => {
			for (const { languageId, text, offset, detection } of found) {
				const other = text.replaceAll('\n', lineEnd);
				const before = text.slice(0, offset).split('\n').length - 1;
				const moved = detectAt(other, offset + before * (lineEnd.length - 1), languageId);
				assert.deepEqual(essence(moved), essence(detection));
			}
		});
	}

	const prefixes = [
		'\uFEFF',
		'\n',
		'z = 1\n',
		'# no "quote" open\n\n',
		'\u{1F600} \u5B57\n',
		'filler = 0\n'.repeat(40_000),
	];
	it('is the same behind any text that leaves nothing open', () => {
		for (const { languageId, text, offset, detection } of found) {
			if (languageId !== 'python' && languageId !== 'plaintext') continue;
			for (const prefix of prefixes) {
				const other = detectAt(prefix + text, prefix.length + offset, languageId);
				assert.ok(other);
				assert.deepEqual(essence(other), essence(detection), JSON.stringify(prefix.slice(0, 20)));
				assert.equal(other.range.start, detection.range.start + prefix.length);
				assert.deepEqual(
					[...other.numberRanges],
					[...detection.numberRanges].map(p => p + prefix.length),
				);
			}
		}
	});
});
