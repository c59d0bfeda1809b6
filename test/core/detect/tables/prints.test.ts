import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../../src/core/detect/detectAt.ts';
import { assertTable } from './tableCase.ts';

function kindAt(languageId: string, marked: string): string | undefined {
	return detectAt(marked.replace('^', ''), marked.indexOf('^'), languageId)?.kind;
}

/** A frame of three columns, wrapped behind the second one. */
function wide(first: string, second: string): string {
	return `>>> df\n        cat       dog  \\\n0  1.250000 -0.500000   \n1  0.000000  ${first}   \n\n        fox  \n0  3.000000  \n1 ${second}  \n>>> df.shape\n(2, 3)\n`;
}

/** The best tokens as TransformerLens prints them; the second one as given. */
function bestTokens(logit: string, prob: string): string {
	return `Top 0th token. Logit: 18.25 Prob: 75.00% Token: | Paris|\nTop 1th token. Logit: ${logit} Prob: ${prob} Token: | the|\n`;
}

/** A table of console.table or Rich. */
function framed(name: string, score: string): string {
	return `┌───────┬────────┐\n│ label │ ${name.padEnd(6)} │\n├───────┼────────┤\n│ 'joy' │ ${score} │\n│ 'sad' │ 0.2500 │\n└───────┴────────┘\n`;
}

describe('a frame that pandas printed in parts', () => {
	it('is one matrix, read row by row from any of its parts', () => {
		for (const text of [wide('^2.750000', '-1.125000'), wide('2.750000', '^-1.125000')]) {
			assertTable({
				languageId: 'plaintext',
				text,
				values: [1.25, -0.5, 3, 0, 2.75, -1.125],
				shape: [2, 3],
				labels: ['cat', 'dog', 'fox'],
				kind: 'logits',
			});
		}
	});

	it('leaves values out where it says so, or where a part ends early', () => {
		const elided =
			'   a  ...     b  \\\n0  1.5  ...  ^2.5  \n..  ...  ...  ...  \n9 -1.5  ...   0.5  \n\n     c  \n0  3.5  \n..  ...  \n9  4.5  \n';
		const facts = { languageId: 'plaintext', labels: ['a', 'b', 'c'], kind: 'logits', truncated: true } as const;
		assertTable({ ...facts, text: elided, values: [1.5, 2.5, 3.5, -1.5, 0.5, 4.5], shape: [2, 3] });
		const early = '     a    b  \\\n0  1.5  ^2.5  \n1 -1.5   0.5  \n\n     c  \n0  3.5  \n';
		assertTable({ ...facts, text: early, values: [1.5, 2.5, 3.5], shape: [1, 3] });
	});

	it('is none where the parts name their rows differently', () => {
		assert.equal(
			kindAt('plaintext', '     a    b  \\\n0  1.5  ^2.5  \n1 -1.5   0.5  \n\n     c  \n1  3.5  \n0  4.5  \n'),
			'other',
		);
	});

	it('has columns of their own where it is records', () => {
		assertTable({
			languageId: 'plaintext',
			text: '    token  logit  \\\n0     the   1.25   \n1     fox  ^-0.50   \n\n   rank  \n0     1  \n1     2  \n',
			values: [1.25, -0.5],
			labels: ['the', 'fox'],
			kind: 'logits',
		});
	});
});

describe('columns under a header', () => {
	it('may have cells of several words', () => {
		const labels = ['cat', 'sea lion'];
		for (const text of [
			'class     logit  prob\ncat        2.50  0.75\nsea lion   ^1.25  0.25\n',
			'      class  logit\n0       cat   ^2.50\n1  sea lion   1.25\n',
			'prob    logit  class\n0.75     2.50  cat\n0.25     ^1.25  sea lion\n',
		]) {
			assertTable({ languageId: 'plaintext', text, values: [2.5, 1.25], labels, kind: 'logits' });
		}
	});
});

describe('what a program prints of several tokens', () => {
	const labels = [' Paris', ' Rome', ' Lyon'];
	const facts = { languageId: 'plaintext', values: [0.625, 0.25, 0.125], kind: 'probabilities' } as const;

	it('is one array a line where names and numbers take turns', () => {
		for (const line of [
			"layer 10: ' Paris' 0.625  ' Rome' ^0.250  ' Lyon' 0.125",
			"layer 10 | ' Paris' 0.625 | ' Rome' ^0.250 | ' Lyon' 0.125",
			'layer 10: " Paris" (0.625) " Rome" (^0.250) " Lyon" (0.125)',
		]) {
			assertTable({ ...facts, labels, text: `${line}\n${line.replace('^', '').replace('10', '11')}\n` });
		}
	});

	it('may be numbered, have ids, and part names and numbers by a dash', () => {
		assertTable({
			...facts,
			labels,
			text: "0: 464 ' Paris' 0.6250\n1: 257 ' Rome' ^0.2500\n2: 1234 ' Lyon' 0.1250\n",
		});
		assertTable({
			...facts,
			values: [62.5, 25, 12.5],
			kind: 'percent',
			labels: ['tabby cat (n02123045)', 'tiger cat (n02123159)', 'lynx (n02127052)'],
			text: 'Top 3:\n  1: tabby cat (n02123045) - 62.50%\n  2: tiger cat (n02123159) - ^25.00%\n  3: lynx (n02127052) - 12.50%\n',
		});
	});

	it('goes by its heading, which is no header of columns', () => {
		assertTable({
			...facts,
			labels: ['pos', 'neu', 'neg'],
			text: 'class_probs:\n  pos: 0.625\n  neu: ^0.25\n  neg: 0.125\n',
		});
		assertTable({ ...facts, text: 'Softmax:\n0.625 ^0.25 0.125\n\nInput:\n1.0 2.0\n' });
		assert.equal(kindAt('plaintext', 'Input:\n1.0 ^2.0 3.0\n'), 'other');
	});

	it('is none where the lines are figures of one thing, or a sentence', () => {
		assert.equal(kindAt('plaintext', 'logit: 2.5\nprob: ^0.92\n'), 'other');
		assert.equal(kindAt('log', 'val_loss improved from 0.52 to ^0.48\n'), undefined);
		assert.equal(kindAt('plaintext', '[^0.2500]\nTensor[[], f32]\n'), 'other');
	});
});

describe('a frame with a column of text', () => {
	it('goes on where the text has more words', () => {
		assertTable({
			languageId: 'plaintext',
			text: '      text  negative  positive\n0     good    0.1250    ^0.8750\n1  not bad    0.3750    0.6250\n',
			values: [0.125, 0.875, 0.375, 0.625],
			shape: [2, 2],
			labels: ['negative', 'positive'],
			kind: 'probabilities',
		});
	});

	it('may have one row', () => {
		assertTable({
			languageId: 'plaintext',
			text: '> t(z)\n     [,1] [,2]\n[1,] 0.25 ^-1.5\n',
			values: [0.25, -1.5],
			shape: [1, 2],
			kind: 'logits',
		});
	});
});

describe('names of several words over a vector of R', () => {
	it('end above the ends of their numbers', () => {
		assertTable({
			languageId: 'plaintext',
			text: '     yes       no sea lion \n    1.50    ^-0.25     3.00 \n',
			values: [1.5, -0.25, 3],
			labels: ['yes', 'no', 'sea lion'],
			kind: 'logits',
		});
	});
});

describe('a hashtable of PowerShell', () => {
	it('is one of scores where one of its values is negative', () => {
		const text = 'Name                           Value\n----                           -----\n';
		assertTable({
			languageId: 'plaintext',
			text: `${text}yes                            1.25\nno                             ^-0.75\n`,
			values: [1.25, -0.75],
			labels: ['yes', 'no'],
			kind: 'logits',
		});
	});
});

describe('a header that leaves out the first column', () => {
	it('may have names of several words', () => {
		assertTable({
			languageId: 'plaintext',
			text: '     sea lion  cat\n[1,]     0.75 0.25\n[2,]     0.50 ^0.50\n',
			values: [0.75, 0.25, 0.5, 0.5],
			shape: [2, 2],
			labels: ['sea lion', 'cat'],
			kind: 'probabilities',
		});
	});
});

describe('rows between bars without a rule', () => {
	it('have labels without the bars', () => {
		for (const text of [
			'| cat | ^1.53 |\n| dog | -2.55 |\n| cow | 0.51 |\n',
			'cat | ^1.53\ndog | -2.55\ncow | 0.51\n',
		]) {
			const labels = ['cat', 'dog', 'cow'];
			assertTable({ languageId: 'plaintext', text, values: [1.53, -2.55, 0.51], labels, kind: 'logits' });
		}
	});
});

describe('what a session printed, in a file of code', () => {
	it('is read below its prompt', () => {
		const values = [1.5, -0.5];
		for (const languageId of ['r', 'python', 'julia']) {
			assertTable({ languageId, text: '> z\n   a    b\n 1.5 ^-0.5\n', values, labels: ['a', 'b'], kind: 'logits' });
		}
		assertTable({ languageId: 'r', text: 'z <- f(x)\n[1]  1.5 ^-0.5\n', values, kind: 'logits' });
	});

	it('is not looked for without one', () => {
		assert.equal(kindAt('r', 'f <- function(x)\n   a    b\n 1.5 ^-0.5\n'), undefined);
	});
});

it('names and numbers of a list in Markdown may be in bold or code', () => {
	for (const text of [
		'- **cat:** 2.50\n- **dog:** ^-0.50\n',
		'- `cat`: **2.50**\n- `dog`: ^-0.50\n',
		'- cat: `2.50`\n- dog: `^-0.50`\n',
	])
		assertTable({ languageId: 'markdown', text, values: [2.5, -0.5], labels: ['cat', 'dog'], kind: 'logits' });
});

it('a long vector of R is cut where it says so', () => {
	assertTable({
		languageId: 'plaintext',
		text: '> z\n [1]  0.50 ^-1.25\n [ reached getOption("max.print") -- omitted 98 entries ]\n',
		values: [0.5, -1.25],
		truncated: true,
		kind: 'logits',
	});
});

describe('the structure that R prints of a vector', () => {
	it('has its first numbers', () => {
		assertTable({
			languageId: 'plaintext',
			text: '> str(z)\n num [1:20] 1.5 ^-0.5 2 ...\n',
			values: [1.5, -0.5, 2],
			truncated: true,
			kind: 'logits',
		});
		assertTable({
			languageId: 'plaintext',
			text: ' num [1:20] 1.5 ^-0.5 2\n',
			values: [1.5, -0.5, 2],
			truncated: true,
			kind: 'logits',
		});
		assertTable({
			languageId: 'plaintext',
			text: ' $ logit: num  2.5 ^-1.5\n $ id   : int  3 4\n',
			values: [2.5, -1.5],
			kind: 'logits',
		});
	});

	it('is none of scores where a column of a frame is called something else', () => {
		assert.equal(kindAt('plaintext', ' $ mpg  : num  21 ^21.4 22.8 ...\n'), 'other');
	});
});

describe('lines of a token and its scores', () => {
	it('may number their ranks and stand the token between bars', () => {
		const labels = [' Paris', ' the'];
		assertTable({
			languageId: 'plaintext',
			text: bestTokens('^17.5', '25.00%'),
			values: [18.25, 17.5],
			labels,
			kind: 'logits',
		});
		assertTable({
			languageId: 'plaintext',
			text: bestTokens('17.5', '^25.00%'),
			values: [75, 25],
			labels,
			kind: 'percent',
		});
	});

	it('may be counted, by numbers that are none of theirs', () => {
		assertTable({
			languageId: 'plaintext',
			text: "1. ' Paris' ^(0.6250)\n2. ' Lyon' (0.3750)\n",
			values: [0.625, 0.375],
			labels: [' Paris', ' Lyon'],
			kind: 'probabilities',
		});
	});

	it('have nothing of what stands in the brackets of a record', () => {
		const text = '{"id": "q1", "gold": 2, "logits": {"A": 1.25}}\n{"id": "q2", "gold": 0, "logits": {"A": 2.5}}\n';
		assert.equal(detectAt(text, text.indexOf('0, "logits"'), 'jsonl'), undefined);
	});

	it('may put the score in parentheses', () => {
		assertTable({
			languageId: 'plaintext',
			text: '1) positive (91.5%)\n2) neutral (^6.0%)\n3) negative (2.5%)\n',
			values: [91.5, 6, 2.5],
			labels: ['positive', 'neutral', 'negative'],
			kind: 'percent',
		});
		assert.notEqual(kindAt('plaintext', 'Alice (^31.5)\nBob (28.25)\n'), 'logits');
	});

	it('may stand right below one another, by one blank or more', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'cat ^62.0% ████\ndog 30.0% ██\nowl  8.0% █\n',
			values: [62, 30, 8],
			labels: ['cat', 'dog', 'owl'],
			kind: 'percent',
		});
		assertTable({
			languageId: 'plaintext',
			text: 'cat ^10.25\nowl -8.50\nyak  1.25\n',
			values: [10.25, -8.5, 1.25],
			labels: ['cat', 'owl', 'yak'],
			kind: 'logits',
		});
	});

	it('may name the class behind its number, where the numbers prove that they are scores', () => {
		assertTable({
			languageId: 'plaintext',
			text: '0.8846 Samoyed\n^0.0458 Arctic fox\n0.0696 white wolf\n',
			values: [0.8846, 0.0458, 0.0696],
			labels: ['Samoyed', 'Arctic fox', 'white wolf'],
			kind: 'probabilities',
		});
		assert.notEqual(kindAt('plaintext', '^10.5 apples\n-2.5 pears\n'), 'logits');
	});

	it('may number the class before its name', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'class 281 (tabby): ^0.5625\nclass 285 (lynx): 0.4375\n',
			values: [0.5625, 0.4375],
			labels: ['class 281 (tabby)', 'class 285 (lynx)'],
			kind: 'probabilities',
		});
		assert.equal(kindAt('plaintext', 'Epoch 1: ^0.5625\nEpoch 2: 0.4375\n'), undefined);
	});

	it('may number the token before it, and name each of its scores', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'Token 1: Yes, logprob: -0.25, linear prob: 78.0%\nToken 2: No, logprob: ^-1.5, linear prob: 22.0%\n',
			values: [-0.25, -1.5],
			labels: ['Yes', 'No'],
			kind: 'logprobs',
		});
	});

	it('may picture the score before it', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'positive ██████ 0.75\nnegative ██     ^0.25\n',
			values: [0.75, 0.25],
			labels: ['positive', 'negative'],
			kind: 'probabilities',
		});
	});

	it('may have letters of nan and inf only, or dots that lead to the score', () => {
		const facts = { languageId: 'plaintext', values: [11.25, 9.5, -7.75], kind: 'logits' } as const;
		assertTable({ ...facts, text: ' in     11.2500\n an     ^9.5000\n yeti  -7.7500\n', labels: ['in', 'an', 'yeti'] });
		assertTable({
			...facts,
			text: 'cat ... 11.2500\nowl .... ^9.5000\nfox ... -7.7500\n',
			labels: ['cat', 'owl', 'fox'],
		});
	});

	it('may be special tokens', () => {
		assertTable({
			languageId: 'plaintext',
			text: '<s>: -0.5\n▁Hello: ^2.25\n</s>: 1.75\n',
			values: [-0.5, 2.25, 1.75],
			labels: ['<s>', '▁Hello', '</s>'],
			kind: 'logits',
		});
	});

	it('may have whole percents, where they sum to 100', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'spam: ^97%\nham: 3%\n',
			values: [97, 3],
			labels: ['spam', 'ham'],
			kind: 'percent',
		});
	});

	it('may name a class of several words without quotes', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'probability=0.625, class=n02119789 kit fox, V. macrotis\nprobability=^0.375, class=n02119022 red fox\n',
			values: [0.625, 0.375],
			labels: ['n02119789 kit fox, V. macrotis', 'n02119022 red fox'],
			kind: 'probabilities',
		});
	});

	it('may have all digits of a double behind one blank', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'Samoyed 0.8732958436012268\nwhite wolf ^0.030270252376794815\nKeeshond 0.019670596346259117\n',
			values: [0.8732958436012268, 0.030270252376794815, 0.019670596346259117],
			labels: ['Samoyed', 'white wolf', 'Keeshond'],
			kind: 'probabilities',
		});
	});

	it('may letter the answers', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'A) 12.25\nB) ^9.75\nC) -1.50\n',
			values: [12.25, 9.75, -1.5],
			labels: ['A', 'B', 'C'],
			kind: 'logits',
		});
	});

	it('may quote the class in a phrase', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'Score for "cat": 1.50\nScore for "dog": ^-0.50\n',
			values: [1.5, -0.5],
			labels: ['cat', 'dog'],
			kind: 'logits',
		});
	});

	it('may name the token without quotes', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'label: joy   score: ^0.9375\nlabel: fear  score: 0.0625\n',
			values: [0.9375, 0.0625],
			labels: ['joy', 'fear'],
			kind: 'probabilities',
		});
	});
});

describe('a field of a log line', () => {
	it('of any name is read where its numbers sum to 1', () => {
		const text = 'vec: 0.125 ^0.625 0.25\n';
		assertTable({ languageId: 'log', text, values: [0.125, 0.625, 0.25], kind: 'probabilities' });
		assert.equal(kindAt('log', 'vec: 0.125 ^0.625 0.75\n'), undefined);
	});

	it('may quote its numbers', () => {
		assertTable({
			languageId: 'log',
			text: 'level=info n=3 scores="0.25,^0.5,0.25" took=3ms\n',
			values: [0.25, 0.5, 0.25],
			kind: 'probabilities',
		});
	});
});

describe('printed tables', () => {
	it('end with their frame', () => {
		assertTable({
			languageId: 'plaintext',
			text: framed('score', '^0.7500') + framed('logit', '1.5000'),
			values: [0.75, 0.25],
			labels: ['joy', 'sad'],
			kind: 'probabilities',
		});
	});

	it('of polars are a matrix where every column is real', () => {
		assertTable({
			languageId: 'plaintext',
			text: '┌──────┬──────┐\n│ cat  ┆ dog  │\n│ ---  ┆ ---  │\n│ f64  ┆ f64  │\n╞══════╪══════╡\n│ 1.5  ┆ ^-0.5 │\n│ -2.0 ┆ 3.0  │\n└──────┴──────┘\n token | p\n',
			values: [1.5, -0.5, -2, 3],
			shape: [2, 2],
			labels: ['cat', 'dog'],
			kind: 'logits',
		});
	});

	it('of statistics hold no scores, whatever their column is called', () => {
		assert.equal(kindAt('plaintext', '          logit\ncount  3.000000\nmean   ^1.083333\nstd    1.181454\n'), 'other');
	});

	it('have no header of keys and values', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'cat=2.5 dog=^-0.5 fox=0.75\n1. cat      62.5 %\n2. dog      37.5 %\n',
			values: [2.5, -0.5, 0.75],
			labels: ['cat', 'dog', 'fox'],
			kind: 'logits',
		});
	});
});

describe('the best scores and their indices', () => {
	it('are read from the pair that JAX prints', () => {
		assertTable({
			languageId: 'plaintext',
			text: '[Array([9.5, ^4.25], dtype=float32), Array([7, 2], dtype=int32)]',
			values: [9.5, 4.25],
			labels: ['7', '2'],
			kind: 'logits',
		});
	});

	it('are read from the tensors of TensorFlow', () => {
		assertTable({
			languageId: 'plaintext',
			text: 'TopKV2(values=<tf.Tensor: shape=(2,), dtype=float32, numpy=array([^5.5, 3.5], dtype=float32)>, indices=<tf.Tensor: shape=(2,), dtype=int32, numpy=array([6, 1], dtype=int32)>)',
			values: [5.5, 3.5],
			labels: ['6', '1'],
			kind: 'logits',
		});
	});

	it('are read in a comment', () => {
		assertTable({
			languageId: 'python',
			text: '# >>> probs.topk(2)\n# torch.return_types.topk(\n# values=tensor([0.6250, ^0.2500]),\n# indices=tensor([464, 317]))\n',
			values: [0.625, 0.25],
			labels: ['464', '317'],
			kind: 'probabilities',
		});
	});

	it('are two rows where the second one is no list of places', () => {
		const pair = '(tensor([1.5, ^0.5]), tensor([2.5, 1.0]))';
		assertTable({ languageId: 'plaintext', text: pair, values: [1.5, 0.5, 2.5, 1], shape: [2, 2], kind: 'logits' });
	});
});

describe('what stands on the line above a print', () => {
	it('calls it nothing where it is a unit or a call of its own', () => {
		const progress = '1/1 ━━━━━━━━━━━━━━━━━━━━ 0s 42ms/step\n[[^0.0625 0.6875 0.25  ]]\n';
		assert.equal(kindAt('plaintext', progress), 'probabilities');
		const call = ">>> model.predict(\"ok\", k=2)\n(('pos', 'neg'), array([^0.75, 0.25]))\n";
		assert.equal(kindAt('plaintext', call), 'probabilities');
	});
});

describe('whole numbers by the type that a print declares', () => {
	for (const [name, text] of [
		['Julia', 'julia> ids\n3-element Vector{Int64}:\n 4\n ^9\n 3\n'],
		['MATLAB', 'x =\n  1×3 int32 row vector\n   4   ^9   3\n'],
		['Nx', '#Nx.Tensor<\n  s64[3]\n  [4, ^9, 3]\n>\n'],
		['TensorFlow', 'tf.Tensor([4 ^9 3], shape=(3,), dtype=int32)\n'],
	] as const) {
		it(`are no scores as ${name} prints them`, () => assert.equal(kindAt('plaintext', text), 'other'));
	}
});

describe('lists and maps as the programs of many languages print them', () => {
	const labels = ['cat', 'dog'];
	for (const [name, text, named] of [
		['Erlang lists its pairs', '[{cat,1.5},{dog,^-0.5}]', true],
		['Erlang prints its maps', '#{cat => 1.5, dog => ^-0.5}', true],
		['Clojure prints its maps', '{:cat 1.5, :dog ^-0.5}', true],
		['Scala prints its arrays', 'ArraySeq(1.5, ^-0.5)', false],
		['Ruby and Julia name their types', '(Array[1.5, ^-0.5],)', false],
		['PyTorch stands behind a shape', 'logits: torch.Size([2]) tensor([ 1.5000, ^-0.5000])', false],
	] as const) {
		it(name, () => {
			const detection = detectAt(text.replace('^', ''), text.indexOf('^'), 'plaintext');
			assert.deepEqual([...(detection?.values ?? [])], [1.5, -0.5]);
			assert.equal(detection?.kind, 'logits');
			assert.deepEqual(detection?.labels, named ? labels : undefined);
		});
	}

	it('a word beside a number is no pair of its own', () => {
		assert.equal(kindAt('plaintext', 'as shown (alice, ^30.5) and so on'), undefined);
	});
});
