import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';

/** By their values they are probabilities: only their name calls them logits. The declaration has them as `§`. */
const declarations: Readonly<Record<string, readonly string[]>> = {
	vb: [
		'Dim logits As Double() = {§}',
		'Dim logits() As Double = New Double(1) {§}',
		'Dim logits = New Double() {§}',
		'Dim logits As New List(Of Double) From {§}',
		'Dim logits As IList(Of Double) = New List(Of Double) From {§}',
	],
	csharp: [
		'float[] logits = new float[2] { § };',
		'Span<float> logits = stackalloc float[] { § };',
		'public float[] Logits { get; set; } = new[] { § };',
		'public float[] Logits { get; } = { § };',
	],
	cpp: ['Eigen::Vector2f logits(§);', 'float* logits = new float[2] { § };'],
	go: ['var logits []float64 = []float64{§}'],
	zig: [
		'const logits: [2]f32 = .{ § };',
		'const logits: []const f32 = &.{ § };',
		'var logits: @Vector(2, f32) = .{ § };',
		'.logits = &.{ § },',
	],
	typescript: ['function f(logits: number[] | null = [§]) {}'],
	python: ['if debug: logits = [§]', 'def f(logits: list[float] | None = [§]):'],
	kotlin: ['fun logits(): List<Double> = listOf(§)'],
	julia: ['logits::Vector{Float64} = [§]'],
	ada: ['Logits : constant Vector := (§);'],
	pascal: ['const logits: array[0..1] of Double = (§);'],
	ruby: ['@logits ||= [§]'],
	rust: ['let logits: Tensor<B, 1> = Tensor::from_floats([§], &device);'],
	lean: ['def logits : List Float := [§]'],
	haskell: ['logits = V.fromList [§]'],
	erlang: ['-define(LOGITS, [§]).'],
};

const ofBlanks: Readonly<Record<string, readonly string[]>> = {
	fsharp: ['let logits : float32 list = [§]', 'let logits = seq { § }', 'let logits = vector [§]'],
	ocaml: ['let logits : float array = [|§|]'],
};

const ofLisp: Readonly<Record<string, readonly string[]>> = {
	scheme: ["(define logits '(§))", '(define token-logits #(§))', "(let ((logits '(§))) logits)"],
	commonlisp: ["(defparameter *logits* '(§))", '(setf logits #(§))'],
	clojure: ["(let [logits '(§)] logits)"],
};

describe('the name that a literal is given', () => {
	for (const [separator, languages] of [
		[', ', declarations],
		['; ', ofBlanks],
		[' ', ofLisp],
	] as const) {
		for (const [languageId, marked] of Object.entries(languages).flatMap(([id, texts]) =>
			texts.map(text => [id, text] as const),
		)) {
			it(`is read in ${languageId}: ${marked}`, () => {
				const text = marked.replace('§', `0.25${separator}0.75`);
				assert.equal(detectAt(text, text.indexOf('0.75'), languageId)?.kind, 'logits');
			});
		}
	}

	it('is none of a unit, an option or a call before it', () => {
		for (const [languageId, text] of [
			['plaintext', 'logits=0.5 [0.25, 0.75]'],
			['plaintext', 'logits: [1, 2]\nx = [0.25, 0.75]'],
			['scheme', "(show-logits '(0.25 0.75))"],
		] as const) {
			assert.equal(detectAt(text, text.indexOf('0.75'), languageId)?.kind, 'probabilities', text);
		}
	});
});

describe('the note that a nest is ragged', () => {
	it('does not stand on the list behind a word', () => {
		for (const [languageId, text] of [
			['erlang', '{ok, [1.5, 2.5]}'],
			['python', '("cat", [1.5, 2.5])'],
		] as const) {
			assert.deepEqual(detectAt(text, text.indexOf('2.5'), languageId)?.notes, []);
		}
	});
});
