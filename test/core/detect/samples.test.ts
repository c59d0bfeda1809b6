import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Detection, Kind, Note } from '../../../src/core/detect/detection.ts';
import { kindReasons } from '../../../src/core/detect/kindReasons.ts';
import { coveredFiles, coveredSamples, type Expectation, expectedValue } from './samples.ts';

const kindNames = new Map<string, Kind>([
	['probs', 'probabilities'],
	['sigmoid', 'independent'],
	['token-sequence', 'sequence'],
]);

function noteOf<T extends Note['type']>(detection: Detection, type: T): Extract<Note, { type: T }> | undefined {
	return detection.notes.find((note): note is Extract<Note, { type: T }> => note.type === type);
}

function assertMeets(detection: Detection, expectation: Expectation): void {
	const expected = expectation.values!.map(expectedValue);
	assert.deepEqual([...detection.values], expected);
	// deepEqual of the strict kind compares by Object.is: −0 and NaN are told apart.
	assert.equal(detection.kind, kindNames.get(expectation.kind) ?? expectation.kind);
	if (expectation.shape !== undefined) assert.deepEqual(detection.shape, expectation.shape);
	if (expectation.labels !== undefined) assert.deepEqual(detection.labels, expectation.labels);
	if (expectation.truncated !== undefined) assert.equal(detection.truncated, expectation.truncated);
	if (expectation.softMask !== undefined) {
		assert.deepEqual(noteOf(detection, 'softMask')?.indices, expectation.softMask);
	}
	if (expectation.missing !== undefined) assert.deepEqual(noteOf(detection, 'missing')?.indices, expectation.missing);
	if (expectation.allMasked === true) assert.ok(noteOf(detection, 'allMasked'));
	if (expectation.massMissing !== undefined) {
		assert.ok(Math.abs(detection.missingMass! - expectation.massMissing) < 1e-7);
	}
}

describe('detectAt on the sample files', () => {
	const samples = coveredSamples();

	it('covers every file of the list', () => {
		assert.deepEqual(new Set(samples.map(({ file }) => file)), coveredFiles);
	});

	for (const { file, languageId, text, offset, expectation } of samples) {
		const { anchor, values } = expectation;
		if (values === null) {
			it(`${file}: stays silent at ${JSON.stringify(anchor)}`, () => {
				const detection = detectAt(text, offset, languageId);
				assert.ok(detection === undefined || detection.kind === 'other');
			});
		} else {
			it(`${file}: reads ${JSON.stringify(anchor)}`, () => {
				const detection = detectAt(text, offset, languageId);
				assert.ok(detection);
				assertMeets(detection, expectation);
				assert.ok((Object.values(kindReasons) as string[]).includes(detection.reason));
			});
		}
	}
});
