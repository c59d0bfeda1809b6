import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { definedArray } from '../../../src/core/detect/definedArray.ts';

function valuesOf(text: string, languageId: string, loosely = true): readonly number[] | undefined {
	const start = text.indexOf('logits');
	const found = definedArray(text, { start, end: start + 6 }, 'logits', languageId, { loosely });
	return found && [...found.values];
}

describe('definedArray', () => {
	const definitions = [
		['python', 'logits = [1.5, 2]'],
		['python', 'logits: list[float] = [\n  1.5,\n  2,\n]\n'],
		['python', 'logits = np.array([1.5, 2])'],
		['python', 'logits = torch.tensor(\n    [1.5, 2],\n    device="cuda")'],
		['python', 'logits = \\\n  [1.5, 2]'],
		['typescript', 'const logits: number[] = [1.5, 2];'],
		['c', 'float logits[2] = {1.5, 2};'],
		['java', 'double[] logits = new double[]{1.5, 2};'],
		['csharp', 'double[] logits =\n{ 1.5, 2 };'],
		['r', 'logits <- c(1.5, 2)'],
		['go', 'logits := []float64{1.5, 2}'],
		['rust', 'let logits: [f32; 2] = [1.5, 2.0];'],
		['rust', 'let logits = vec![1.5, 2.0];'],
		['kotlin', 'val logits = listOf(1.5, 2.0)'],
		['nim', 'let logits = @[1.5, 2]'],
		['php', '$logits = [1.5, 2];'],
		['python', 'other, logits = [3, 4], [1.5, 2]'],
		['python', 'logits, other = [1.5, 2], [3, 4]'],
		['python', '(name, logits) = ("a, b", [1.5, 2])'],
		['go', 'other, logits := []float64{3, 4}, []float64{1.5, 2}'],
		['lua', 'local other, logits = {3, 4}, {1.5, 2}'],
		['typescript', 'const [other, logits] = ["a", [1.5, 2]];'],
		['typescript', 'const logits: Record<string, number> = { a: 1.5, b: 2 };'],
		['typescript', 'const logits = Object.freeze([1.5, 2]);'],
		['typescript', 'function f(other = [3, 4], logits: number[] = [1.5, 2]) {}'],
		['typescript', 'class A {\n\treadonly logits = [1.5, 2];\n}'],
		['typescript', 'this.logits = [1.5, 2];'],
		['python', 'def f(x, *, logits: list[float] = [1.5, 2]) -> None: pass'],
		['python', 'logits = ([1.5, 2])'],
		['cpp', 'static constexpr std::array<float, 2> logits = {1.5f, 2.f};'],
		['c', 'static const float logits[] PROGMEM = {1.5f, 2.f};'],
		['swift', 'static let logits: [Float] = [1.5, 2.0]'],
	] as const;
	for (const [languageId, text] of definitions) {
		test(`reads ${JSON.stringify(text)} of ${languageId}`, () => {
			assert.deepEqual(valuesOf(text, languageId), [1.5, 2]);
			assert.deepEqual(valuesOf(text, languageId, false), [1.5, 2]);
		});
	}

	const loose = [
		['typescript', 'const scores = { logits: [1.5, 2] };'],
		['cpp', 'std::vector<double> logits{1.5, 2};'],
		['cpp', 'std::vector<float> logits({1.5f, 2.f});'],
		['cpp', 'float logits[2] {1.5f, 2.f};'],
		['python', "x = {'logits': np.array([1.5, 2])}"],
		['csharp', 'double[] logits => new[] { 1.5, 2 };'],
		['clojure', '(def logits [1.5 2])'],
		['scheme', "(define logits '(1.5 2))"],
	] as const;
	for (const [languageId, text] of loose) {
		test(`reads ${JSON.stringify(text)} of ${languageId} only where someone says that it is a definition`, () => {
			assert.deepEqual(valuesOf(text, languageId), [1.5, 2]);
			assert.equal(valuesOf(text, languageId, false), undefined);
		});
	}

	test('does not take a function for the value of its parameter', () => {
		assert.equal(valuesOf('const f = logits => [1.5, 2];', 'typescript'), undefined);
	});

	const others = [
		'logits = 2 * [1.5, 2]',
		'logits = f([1.5, 2])',
		'logits = [1.5, 2][0]',
		'logits = "[1.5, 2]"',
		'logits = other\nx = [1.5, 2]',
		'logits == [1.5, 2]',
		'logits += [1.5, 2]',
		'logits  # = [1.5, 2]',
		'x[logits] = [1.5, 2]',
		'other, logits = pairs',
		'other, logits = [[3, 4], [1.5, 2]]',
		'other, logits, third = [3, 4], [1.5, 2]',
		'for logits in x:\n  y = [1.5, 2]',
		'def f(logits):\n  y = [1.5, 2]',
		'from m import logits\n[1.5, 2]',
		'logits',
		'logits = ',
	];
	for (const text of others) {
		test(`gives nothing for ${JSON.stringify(text)}`, () => assert.equal(valuesOf(text, 'python'), undefined));
	}

	test('finds the name in the statement that a language server gives', () => {
		const text = 'x = 1\nconst logits: number[] = [1.5, 2];\n';
		const whole = definedArray(text, { start: 6, end: text.length - 1 }, 'logits', 'typescript');
		assert.deepEqual(whole && [...whole.values], [1.5, 2]);
		const line = definedArray(text, { start: 6, end: 6 }, 'logits', 'typescript');
		assert.deepEqual(line?.range, whole?.range);
	});

	test('takes a place of one word for the name, whatever the name is elsewhere', () => {
		const found = definedArray('scores = [1.5, 2]', { start: 0, end: 6 }, 'logits', 'python');
		assert.deepEqual(found && [...found.values], [1.5, 2]);
	});

	test('does not take a longer name for the name', () => {
		const text = 'all_logits = [3, 4]; logits = [1.5, 2]';
		const found = definedArray(text, { start: 0, end: text.length }, 'logits', 'python');
		assert.deepEqual(found && [...found.values], [1.5, 2]);
	});

	test('never throws, whatever the place is', () => {
		const offset = fc.integer({ min: -5, max: 60 });
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 50 }), offset, offset, (text, start, end) => {
				definedArray(text, { start, end }, 'x', 'python');
			}),
		);
	});
});
