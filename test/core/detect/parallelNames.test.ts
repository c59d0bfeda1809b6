import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';

function labelsAt(marked: string, languageId: string): readonly (string | undefined)[] | undefined {
	return detectAt(marked.replace('§', ''), marked.indexOf('§'), languageId)?.labels;
}

describe('an array of names nearby', () => {
	it('names numbers of the same length', () => {
		const pair = ['Yes', 'No'];
		assert.deepEqual(labelsAt('tokens = ["Yes", "No"]\nlogprobs = [-0.25, -1.75§]', 'python'), pair);
		assert.deepEqual(labelsAt('logits = [1.5, -0.5§]\nclasses = ["Yes", "No"]', 'python'), pair);
		assert.deepEqual(labelsAt('{"columns":["Yes","No"],"index":[0],"data":[[1.5,-0.5§]]}', 'json'), pair);
		assert.deepEqual(labelsAt("const o = { labels: ['Yes', 'No'], data: [1.5, -0.5§] };", 'typescript'), pair);
		assert.deepEqual(labelsAt('const char* names[] = {"Yes", "No"};\nfloat scores[] = {1.5f, -0.5f§};', 'cpp'), pair);
	});

	it('may be called so in Japanese', () => {
		for (const name of ['クラス名', 'ラベル', 'トークン']) {
			assert.deepEqual(labelsAt(`${name} = ["猫", "犬"]\nロジット = [1.5, -0.5§]`, 'python'), ['猫', '犬']);
		}
	});

	it('may be given by name in the argument before or behind them, however far away', () => {
		const apart = `fruit = ["fig", "kiwi"]\n${'x = 1\n'.repeat(40)}`;
		assert.deepEqual(labelsAt(`${apart}s = dict(zip(fruit, [1.5, -0.5§]))`, 'python'), ['fig', 'kiwi']);
		assert.deepEqual(labelsAt(`${apart}s = list(zip([1.5, -0.5§], fruit))`, 'python'), ['fig', 'kiwi']);
		assert.equal(labelsAt(`${apart}s = dict(zip(trees, [1.5, -0.5§]))`, 'python'), undefined);
	});

	it('may be the other axis of a chart', () => {
		assert.deepEqual(labelsAt('{"type": "bar", "x": ["Yes", "No"], "y": [1.5, -0.5§]}', 'json'), ['Yes', 'No']);
	});

	it('may be zipped with them', () => {
		for (const [languageId, text] of [
			['haskell', 'zip ["Yes", "No"] [1.5, -0.5§]'],
			['ocaml', 'List.combine ["Yes"; "No"] [1.5; -0.5§]'],
			['clojure', '(zipmap [:Yes :No] [1.5 -0.5§])'],
			['clojure', '(map vector [:Yes :No] [1.5 -0.5§])'],
			['matlab', "bar(categorical({'Yes', 'No'}), [1.5 -0.5§])"],
			['ruby', '%w[Yes No].zip([1.5, -0.5§]).to_h'],
			['rust', '["Yes", "No"].into_iter().zip([1.5, -0.5§])'],
			['kotlin', 'listOf("Yes", "No").zip(listOf(1.5, -0.5§))'],
			['perl', '@h{qw(Yes No)} = (1.5, -0.5§);'],
		] as const) {
			assert.deepEqual(labelsAt(text, languageId), ['Yes', 'No'], text);
		}
		assert.equal(labelsAt('f ["Yes", "No"] [1.5, -0.5§]', 'haskell'), undefined);
	});

	it('may be declared as the language has it', () => {
		const pair = ['Yes', 'No'];
		for (const [languageId, names, numbers] of [
			['typescript', 'const labels: readonly string[] = ["Yes", "No"];', 'const logits: number[] = [1.5, -0.5§];'],
			['python', 'LABELS: Final[tuple[str, ...]] = ("Yes", "No")', 'logits = [1.5, -0.5§]'],
			['rust', 'let labels: [&str; 2] = ["Yes", "No"];', 'let logits = [1.5, -0.5§];'],
			['go', 'labels := []string{"Yes", "No"}', 'logits := []float64{1.5, -0.5§}'],
			['zig', 'const labels = [_][]const u8{ "Yes", "No" };', 'const logits = [_]f32{ 1.5, -0.5§ };'],
			['cpp', 'std::vector<std::string> labels{"Yes", "No"};', 'std::vector<float> logits{1.5f, -0.5f§};'],
			['csharp', 'var labels = new List<string> { "Yes", "No" };', 'var logits = new[] { 1.5, -0.5§ };'],
			['objective-c', 'NSArray *labels = @[@"Yes", @"No"];', 'NSArray *logits = @[@1.5, @-0.5§];'],
			['vb', 'Private ReadOnly labels As String() = {"Yes", "No"}', 'Dim logits() As Double = {1.5, -0.5§}'],
			['fortran', "character(3) :: labels(2) = ['Yes', 'No']", 'real :: logits(2) = [1.5, -0.5§]'],
			['clojure', '(def labels ["Yes" "No"])', '(def logits [1.5 -0.5§])'],
			['clojure', '(def labels [:Yes :No])', '(def logits [1.5 -0.5§])'],
			['lisp', '(defvar *labels* \'("Yes" "No"))', "(defvar *logits* '(1.5 -0.5§))"],
			['prolog', 'labels([Yes, No]).', 'logits([1.5, -0.5§]).'],
			['ruby', 'labels = %w[Yes No]', 'logits = [1.5, -0.5§]'],
			['powershell', '$labels = "Yes", "No"', '$logits = 1.5, -0.5§'],
			['perl', 'my @labels = qw(Yes No);', 'my @logits = (1.5, -0.5§);'],
			['shellscript', 'labels=(Yes No)', 'logits=(1.5 -0.5§)'],
			['python', 'id2label = {0: "Yes", 1: "No"}', 'logits = [1.5, -0.5§]'],
			['yaml', 'labels:\n  - "Yes"\n  - No', 'logits: [1.5, -0.5§]'],
			['yaml', 'labels:\n  - Yes\n  - No', 'logits:\n  - 1.5\n  - -0.5§'],
		] as const) {
			assert.deepEqual(labelsAt(`${names}\n${numbers}\n`, languageId), pair, names);
			assert.deepEqual(labelsAt(`${names}\r${numbers}\r`.replaceAll('\n', '\r'), languageId), pair, names);
		}
	});

	it('may be the argument before or behind the numbers', () => {
		assert.deepEqual(labelsAt('s = dict(zip(["Yes", "No"], [1.5, -0.5§]))', 'python'), ['Yes', 'No']);
		assert.deepEqual(labelsAt("m = containers.Map({'Yes', 'No'}, [1.5 -0.5§]);", 'matlab'), ['Yes', 'No']);
		assert.deepEqual(labelsAt('a = AssociationThread[{"Yes", "No"} -> {1.5, -0.5§}]', 'wolfram'), ['Yes', 'No']);
		assert.deepEqual(labelsAt('plot([1.5, -0.5§], ["Yes", "No"])', 'python'), ['Yes', 'No']);
	});

	it('may stand before options that the numbers are the last of', () => {
		for (const [languageId, text] of [
			['python', 'random.choice(["Yes", "No"], p=[0.25, 0.75§])'],
			['python', 'rng.choice(["Yes", "No"], 10, p=[0.25, 0.75§])'],
			['r', 'sample(c("Yes", "No"), size = 10, replace = TRUE, prob = c(0.25, 0.75§))'],
		] as const) {
			assert.deepEqual(labelsAt(text, languageId), ['Yes', 'No'], text);
		}
	});

	it('names the columns of a frame and of a matrix', () => {
		for (const [languageId, text] of [
			['python', 'pl.DataFrame({"tok": ["Yes", "No"], "logit": [1.5, -0.5§]})'],
			['r', 'data.frame(tok = c("Yes", "No"), logit = c(1.5, -0.5§))'],
			['r', 'matrix(c(1, -2, 3.5, 4§), 2, 2, dimnames = list(NULL, c("Yes", "No")))'],
			['r', 'matrix(c(1, -2, 3.5, 4§), 2, dimnames = list(c("a", "b"), c("Yes", "No")))'],
		] as const) {
			assert.deepEqual(labelsAt(text, languageId), ['Yes', 'No'], text);
		}
	});

	it('names no columns where an array of R has three axes', () => {
		const text = 'array(c(1, -2, 3.5, 4§), c(2, 1, 2), dimnames = list(NULL, "z", c("Yes", "No")))';
		assert.equal(labelsAt(text, 'r'), undefined);
		const other = 'array(c(1, -2, 3.5, 4§), c(1, 2, 2), dimnames = list(NULL, c("a", "b"), c("Yes", "No")))';
		assert.equal(labelsAt(other, 'r'), undefined);
	});

	it('is no value and key of a record', () => {
		const text = 'e = [{"token": "is", "logit": -1.25}]\nf = g([1.5, -2.5§])';
		assert.equal(labelsAt(text, 'python'), undefined);
	});

	it('may be bare words where text is no code', () => {
		assert.deepEqual(labelsAt('scores=[1.75, -0.25§, 0.5] labels=[news, sport, art]', 'log'), ['news', 'sport', 'art']);
		assert.deepEqual(labelsAt('classes: [low, high]\nlogits: [1.5, -0.25§]', 'yaml'), ['low', 'high']);
		assert.equal(labelsAt('labels = [news, sport]\nscores = [1.75, -0.25§]', 'python'), undefined);
	});

	it('names the columns of a matrix', () => {
		const text = 'labels = ["Yes", "No"]\nlogits = [[1.5, -0.5], [0.25, 2.0§]]';
		assert.deepEqual(labelsAt(text, 'python'), ['Yes', 'No']);
	});

	it("is R's names() only for its own vector", () => {
		const names = 'names(z) <- c("a", "b")';
		assert.deepEqual(labelsAt(`z <- c(1.5, -0.5§)\n${names}`, 'r'), ['a', 'b']);
		assert.equal(labelsAt(`y <- c(1.5, -0.5§)\n${names}`, 'r'), undefined);
	});

	it('may be the indices of topk', () => {
		assert.deepEqual(labelsAt('{"values": [4.5, 3.25§], "indices": [17, 5]}', 'json'), ['17', '5']);
		assert.deepEqual(labelsAt('{"indices": [17, 5], "values": [4.5, 3.25§]}', 'json'), ['17', '5']);
	});

	it('is no argument of a function that draws one of the names, unless that takes the numbers too', () => {
		const probs = 'probs = [0.25, 0.75§]\n';
		assert.equal(labelsAt(`${probs}x = choice(["Yes", "No"])`, 'python'), undefined);
		assert.deepEqual(labelsAt(`${probs}x = choice(["Yes", "No"], p=probs)`, 'python'), ['Yes', 'No']);
	});

	it('is not taken where it has another length, another meaning, or stands far from a plain name', () => {
		const logits = '\nlogits = [1.5, -0.5§]';
		assert.equal(labelsAt(`tokens = ["Yes", "No", "Maybe"]${logits}`, 'python'), undefined);
		assert.equal(labelsAt(`paths = ["Yes", "No"]${logits}`, 'python'), undefined);
		assert.equal(labelsAt(`tokens = ["Yes", "No"]\n${'\n'.repeat(100)}x = [1.5, -0.5§]`, 'python'), undefined);
	});
});

it('a special value in quotes is the name of a number in a pair', () => {
	const text = 'x = [("nan", 0.5), ("inf", 0.25§), ("null", 0.25)]';
	assert.deepEqual(labelsAt(text, 'python'), ['nan', 'inf', 'null']);
});
