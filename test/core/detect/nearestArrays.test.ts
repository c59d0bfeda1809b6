import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { defaultBounds, nearestArrays } from '../../../src/core/detect/nearestArrays.ts';

/** Time enough for a process that reads its first text. */
const patient = { ...defaultBounds, otherForms: 10_000 };

function nearby(text: string, languageId: string, count = 9): number[][] {
	return nearestArrays(text, 0, languageId, count, patient).map(({ values }) => Array.from(values));
}

describe('the arrays near the cursor', () => {
	const forms = [
		['a literal', 'python', 'x = 1\nlogits = [2, 4.5]\n', [[2, 4.5]]],
		['a comment', 'python', 'x = f(3)\n# logits: [0.25, 1.5]\n', [[0.25, 1.5]]],
		['a string', 'python', 'y = "[1.5, 2.5]"\n', [[1.5, 2.5]]],
		[
			'a ragged nest, each row',
			'python',
			'y = [[1.5, 2.5], [0.5], [3.5, 4, 5]]\n',
			[
				[1.5, 2.5],
				[3.5, 4, 5],
			],
		],
		['a Markdown table', 'markdown', '| token | logprob |\n| - | - |\n| a | -0.5 |\n| b | -1.5 |\n', [[-0.5, -1.5]]],
		[
			'rows of CSV',
			'csv',
			'a,b\n0.5,0.75\n0.25,0.875\n',
			[
				[0.5, 0.75],
				[0.25, 0.875],
			],
		],
		['bare numbers of a log', 'log', '10:00:01 step 5\nlogits: 1.5 2.5 0.5\n', [[1.5, 2.5, 0.5]]],
		['a fence', 'markdown', 'Text 12\n\n```cpp\nfloat z[] = {1.5f, -0.5f};\n```\n', [[1.5, -0.5]]],
		[
			'a hunk of a diff',
			'diff',
			'--- a/x.py\n+++ b/x.py\n@@ -1,2 +1,2 @@\n z = [\n+    2.5,\n+    -0.75]\n',
			[[2.5, -0.75]],
		],
		[
			'a payload, one for each token position',
			'json',
			'{"logprobs": {"tokens": ["a", "b"], "token_logprobs": [-0.5, -1.5], "top_logprobs": [{"a": -0.5, "c": -1}, {"b": -1.5, "d": -2}]}}',
			[
				[-0.5, -1.5],
				[-0.5, -1],
				[-1.5, -2],
			],
		],
	] as const;
	for (const [form, languageId, text, expected] of forms) {
		it(`are those of ${form}`, () => assert.deepEqual(nearby(text, languageId), expected));
	}

	it('are read as detectAt reads them where they begin', () => {
		for (const [, languageId, text] of forms) {
			for (const found of nearestArrays(text, 0, languageId, 9, patient)) {
				const place = found.numberRanges[0] ?? 0;
				assert.deepEqual([...(detectAt(text, place, languageId)?.values ?? [])], [...found.values]);
			}
		}
	});

	it('stand in document order, each once, and no more than asked for', () => {
		const text = 'x = [1.5, 2]\n# [3.5, 4]\n\n\n\ny = [5.5, 6]\n';
		assert.deepEqual(nearby(text, 'python'), [
			[1.5, 2],
			[3.5, 4],
			[5.5, 6],
		]);
		assert.deepEqual(nearby(text, 'python', 2), [
			[1.5, 2],
			[3.5, 4],
		]);
		assert.deepEqual(nearby(text, 'python', 0), []);
	});

	it('are looked for before the cursor as behind it', () => {
		const text = '# [1.5, 2]\n\nx = y\n';
		const found = nearestArrays(text, text.length, 'python', 9, patient);
		assert.deepEqual(
			found.map(({ values }) => Array.from(values)),
			[[1.5, 2]],
		);
	});

	it('are the literals alone when there is no time for more', () => {
		const text = '# [1.5, 2]\nx = [3.5, 4]\n';
		const found = nearestArrays(text, 0, 'python', 9, { ...defaultBounds, otherForms: 0 });
		assert.deepEqual(
			found.map(({ values }) => Array.from(values)),
			[[3.5, 4]],
		);
	});

	it('are those within reach alone', () => {
		const text = `a = [1.5, 2]\n# [3.5, 4]${'\n'.repeat(100)}b = [5.5, 6]\n# [7.5, 8]\n`;
		const valuesWithin = (reach: number): number[][] =>
			nearestArrays(text, 0, 'python', 9, { ...patient, reach }).map(({ values }) => Array.from(values));
		assert.deepEqual(valuesWithin(12), [[1.5, 2]]);
		assert.deepEqual(valuesWithin(50), [
			[1.5, 2],
			[3.5, 4],
		]);
		assert.equal(valuesWithin(defaultBounds.reach).length, 4);
	});

	it('are those too that go on beyond the stretch in which they are looked for', () => {
		const long = `x = [1.5, 2]\nlogits = [${'1.5, -2.25, '.repeat(15_000)}]\n`;
		const matrix = `x = [1.5, 2]\nlogits = [\n${'[1.5, -2.25],\n'.repeat(15_000)}]\n`;
		for (const [text, shape] of [
			[long, [30_000]],
			[matrix, [15_000, 2]],
		] as const) {
			for (let cursor = 0; cursor < 24; cursor++) {
				const bounds = { ...defaultBounds, otherForms: cursor % 2 === 0 ? 0 : 10_000 };
				const found = nearestArrays(text, cursor, 'python', 2, bounds);
				assert.deepEqual(
					found.map(array => array.shape),
					[[2], shape],
				);
			}
		}
	});

	it('are none in empty lines', () => assert.deepEqual(nearby('\n\n\n', 'python'), []));
});
