import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';

function labelsOf(languageId: string, text: string): readonly (string | undefined)[] | undefined {
	return detectAt(text, text.indexOf('0.5'), languageId)?.labels;
}

describe('comments behind the numbers of a literal', () => {
	it('label the last number too, where no separator follows it', () => {
		const expected = ['red', 'green', 'blue'];
		assert.deepEqual(labelsOf('python', 'x = [\n  0.5,  # red\n  -1.5, # green\n  2.25 # blue\n]'), expected);
		assert.deepEqual(labelsOf('cpp', 'x = {\n  0.5f, // red\n  -1.5f, // green\n  2.25f // blue\n};'), expected);
		assert.deepEqual(
			labelsOf('jsonc', '[\n  0.5,  // red\n  -1.5, // green\n  /* 9.5, */\n  2.25 // "blue"\n]'),
			expected,
		);
	});

	it('label it behind the closing bracket', () => {
		assert.deepEqual(labelsOf('python', 'x = [0.5, # a\n     -0.5, # b\n     1.0] # c'), ['a', 'b', 'c']);
		assert.deepEqual(labelsOf('clojure', '(def x [0.5 ; a\n        -0.5]) ; b'), ['a', 'b']);
	});

	it('may be those of blocks, and stand behind the mark that lets the line go on', () => {
		const expected = ['a', 'b'];
		assert.deepEqual(labelsOf('c', 'float x[] = {\n  0.5f, /* a */\n  -0.5f /* b */ };\n'), expected);
		assert.deepEqual(labelsOf('ocaml', 'let x = [\n  0.5; (* a *)\n  -0.5 (* b *)\n]'), expected);
		assert.deepEqual(labelsOf('haskell', 'x = [\n  0.5, {- a -}\n  -0.5 {- b -}\n  ]'), expected);
		assert.deepEqual(labelsOf('fortran', 'x = [ &\n  0.5, & ! a\n  -0.5 & ! b\n  ]'), expected);
	});

	it('begin alike: a statement behind the bracket is none of them', () => {
		const one = ['a', 'b', undefined];
		assert.deepEqual(labelsOf('typescript', 'x = [\n  0.5, // a\n  -0.5, // b\n  1.5]; foo();\n'), one);
		assert.deepEqual(labelsOf('c', 'float x[] = {\n  0.5f, /* a */\n  -0.5f, /* b */\n  1.5f}; int y = 3;\n'), one);
		assert.deepEqual(labelsOf('python', 'x = [\n  0.5, # a\n  -0.5, # b\n  1.5] % 3\n'), one);
	});

	it('label nothing where one of many numbers has one', () => {
		assert.equal(labelsOf('python', 'x = [0.5, # check\n     -1.5, 2.0, 1.0]'), undefined);
		assert.equal(labelsOf('python', 'x = [0.5, -1.5,\n     2.0, 1.0] # check'), undefined);
	});
});
