import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';

function at(languageId: string, marked: string): Detection | undefined {
	return detectAt(marked.replace('§', ''), marked.indexOf('§'), languageId);
}

describe('a snippet in a file of another language', () => {
	const labelled: readonly (readonly [languageId: string, marked: string])[] = [
		['haskell', '(def s (zipmap [:cat :dog] [§1.5 -0.5])) ; clojure'],
		['haskell', '(def s {:cat §1.5 :dog -0.5}) ; clojure'],
		['haskell', "'((cat . §1.5) (dog . -0.5)) ; scheme"],
		['haskell', 's = %{"cat" => §1.5, "dog" => -0.5} # elixir'],
		['haskell', 'S = #{cat => §1.5, dog => -0.5}, %% erlang'],
		['haskell', 's = <|"cat" -> §1.5, "dog" -> -0.5|> (* mathematica *)'],
		['haskell', 'pairs([cat-§1.5, dog-(-0.5)]). % prolog'],
		['haskell', 'let s = dict [ "cat", 1.5; "dog", §-0.5 ] // F#'],
		['ruby', 'var d = new Dictionary<string, float>() { { "cat", §1.5f }, { "dog", -0.5f } }; // C#'],
		['haskell', 's() -> [{<<"cat">>, §1.5}, {<<"dog">>, -0.5}]. %% erlang'],
		['java', 'val s = mapOf("cat" to §1.5, "dog" to -0.5) // kotlin'],
		['ruby', '$s = [ordered]@{ cat = §1.5; dog = -0.5 } # powershell'],
		['stan', 'Parameter s(i) / cat §1.5, dog -0.5 /; * gams'],
		['plaintext', 'val s = mapOf("cat" to 1.5, "dog" to §-0.5) // kotlin'],
		['plaintext', '<|"cat" -> 1.5, "dog" -> §-0.5|>'],
		['kotlin', 'val s = immutable.TreeMap("cat" -> 1.5, "dog" -> §-0.5) // scala'],
		['plaintext', 'Map.of("cat", 1.5, "dog", §-0.5)'],
	];
	for (const [languageId, marked] of labelled) {
		it(`has its labels: ${marked} in ${languageId}`, () => {
			const detection = at(languageId, marked);
			assert.deepEqual(detection && [...detection.values], [1.5, -0.5]);
			assert.deepEqual(detection?.labels, ['cat', 'dog']);
		});
	}

	it('may be a matrix', () => {
		const matrices: readonly (readonly [languageId: string, marked: string])[] = [
			['ruby', 'my @m = ([1.0, -2.0], [§3.0, 4.0]); # perl'],
			['swift', 'var m = new double[,] { { §1.0, -2.0 }, { 3.0, 4.0 } }; // C#'],
			['haskell', 'let m = array2D [[§1.0; -2.0]; [3.0; 4.0]] // F#'],
			['haskell', '#2A((§1.0 -2.0) (3.0 4.0)) ; common lisp'],
			['java', 'val m = DenseMatrix((§1.0, -2.0), (3.0, 4.0)) // breeze'],
		];
		for (const [languageId, marked] of matrices) {
			const detection = at(languageId, marked);
			assert.deepEqual(detection && [...detection.values], [1, -2, 3, 4], marked);
			assert.deepEqual(detection?.shape, [2, 2], marked);
		}
	});

	it('may be a vector', () => {
		const vectors: readonly (readonly [languageId: string, marked: string])[] = [
			['kotlin', 'let v = vec![§1.5, -0.5]; // rust'],
			['glsl', 'real :: v(2) = (/ §1.5, -0.5d0 /) ! fortran'],
			['glsl', 'data v /§1.5, -0.5/ ! fortran'],
			['plaintext', '(define v (vector 1.5 §-0.5))'],
			['haskell', 'let t = Tensor.of_float1 [| 1.5; §-0.5 |] (* ocaml *)'],
			['plaintext', 'float v[] = { 1.5F, §(float)-0.5 };'],
			['fsharp', '(define v (vector §1.5 -0.5)) ; racket'],
			['stan', 'scores: §1.5\nscores: -0.5'],
			['haskell', '{1.5, §-5.*^-1} (* mathematica *)'],
			['haskell', 'seq { 1.5; §-0.5 } // F#'],
			['swift', 'float[] f = new float[] { 1.5f, §-.5f }; // C#'],
		];
		for (const [languageId, marked] of vectors) {
			const detection = at(languageId, marked);
			assert.deepEqual(detection && [...detection.values], [1.5, -0.5], marked);
		}
	});

	it('is not seen in what the language of the file has', () => {
		assert.equal(at('typescript', 'x![1, 2§]'), undefined);
		assert.equal(at('typescript', 'a = /[1,2§]/'), undefined);
		assert.equal(at('typescript', 'tf.tensor2d([1, 2, 3, -4], [2, 2§])'), undefined);
		assert.equal(at('rust', 'let x = match k { 0..=9§ => 1, _ => 2 };'), undefined);
		assert.equal(at('haskell', '{2025, 1§, 31}'), undefined);
		assert.equal(at('json', '{"a": (vector 1.5 §-0.5)}'), undefined);
	});
});
