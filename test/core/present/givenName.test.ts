import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { givenName } from '../../../src/core/present/givenName.ts';

/** `§` is where the array begins. */
function nameIn(text: string, languageId = 'python'): string | undefined {
	const place = text.indexOf('§');
	return givenName(text.slice(0, place), text[place + 1] ?? '', languageId);
}

describe('the given name', () => {
	for (const [language, text, name] of [
		['python', 'x = §np.array([1, 2])', 'x'],
		['python', 'self.head.bias: list[float] = §[1, 2]', 'self.head.bias'],
		['python', 'x: dict[str, list[float]] = §{"a": 1}', 'x'],
		['python', 'scores["cat"] = §[1, 2]', 'scores["cat"]'],
		['python', 'f(a=1, x=§[1, 2])', 'x'],
		['python', 'a = b = §[1, 2]', 'b'],
		['python', 'ロジット = §[1, 2]', 'ロジット'],
		['python', '# Change a number: it follows.\nx = §[1, 2]', 'x'],
		['python', '# note: x = §[1, 2]', 'x'],
		['json', '{"a": [0], "two words": §[1, 2]}', 'two words'],
		['yaml', 'top-k:\n  §- 1\n  - 2', 'top-k'],
		['javascript', 'const x = new §Float64Array([1, 2])', 'x'],
		['javascript', '{ a: 1, x: §[1, 2] }', 'x'],
		['typescript', 'let x: readonly number[] = §[1, 2]', 'x'],
		['rust', 'let x: Vec<f64> = §vec![1.0, 2.0];', 'x'],
		['c', 'double x[2] = §{1, 2};', 'x'],
		['cpp', 'std::vector<double> x§{1, 2};', 'x'],
		['java', 'double[] x = §new double[] {1, 2};', 'x'],
		['fortran-modern', 'real :: x(2) = §[1.0, 2.0]', 'x'],
		['r', 'x <- §c(1, 2)', 'x'],
		['go', 'x := §[]float64{1, 2}', 'x'],
		['ruby', "{ 'a' => §[1, 2] }", 'a'],
		['perl', 'my %h = (logits => §[1, 2]);', 'logits'],
		['json', '{"a\\"b": §[1, 2]}', 'a"b'],
		['php', '$x = §[1, 2];', '$x'],
		['clojure', '(def x §[1 2])', 'x'],
		['log', 'INFO: logits = §[1, 2]', 'logits'],
		['shellscript', 'run --logits="§[1, 2]"', 'logits'],
	] as const) {
		test(`is ${name} in ${JSON.stringify(text)}`, () => assert.equal(nameIn(text, language), name));
	}

	for (const [language, text] of [
		['python', '§[1, 2]'],
		['python', 'softmax(§[1, 2])'],
		['python', 'x = softmax(§[1, 2])'],
		['python', 'x = 2 * §[1, 2]'],
		['python', 'x += §[1, 2]'],
		['python', 'if x == §[1, 2]: pass'],
		['python', 'return §[1, 2]'],
		['python', 'lambda s: §[1, 2]'],
		['python', 'for x in y:\n    §[1, 2]'],
		['python', 'a, b = §[1, 2], [3, 4]'],
		['javascript', 'y = c ? a : §[1, 2]'],
		['javascript', 'rows.map(row => §[1, 2])'],
		['log', 'INFO: §[1, 2]'],
		['csv', 'a,b\n§1,2\n'],
		['cpp', 'return §{1, 2};'],
	] as const) {
		test(`is none in ${JSON.stringify(text)}`, () => assert.equal(nameIn(text, language), undefined));
	}

	test('is found in any text without an error, and stands in it', () => {
		const text = fc.string({ unit: fc.constantFrom(...Array.from('ab.:=<->[](){}"\'\n ,?$')), maxLength: 300 });
		fc.assert(
			fc.property(text, before => {
				const name = givenName(before, '[', 'cpp');
				return name === undefined || (name !== '' && before.includes(name));
			}),
		);
	});
});
