import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { detectSelection } from '../../../src/core/detect/detectSelection.ts';
import { explainAt } from '../../../src/core/detect/explainAt.ts';
import { nearestArrays } from '../../../src/core/detect/nearestArrays.ts';

/** A text whose `§` is the cursor, in a language. */
function at(marked: string): { readonly text: string; readonly offset: number } {
	return { text: marked.replace('§', ''), offset: marked.indexOf('§') };
}

function detected(marked: string, languageId: string): ReturnType<typeof detectAt> {
	const { text, offset } = at(marked);
	return detectAt(text, offset, languageId);
}

function explained(marked: string, languageId: string): ReturnType<typeof explainAt> {
	const { text, offset } = at(marked);
	return explainAt(text, offset, languageId);
}

function selected(text: string, languageId = 'python'): number[] | undefined {
	const detection = detectSelection(text, 0, text.length, languageId);
	return detection && [...detection.values];
}

/** The shortest of several runs, in ms of the processor: what the machine does beside is not measured. */
function shortest(run: () => void): number {
	let best = Infinity;
	for (let i = 0; i < 5; i++) {
		const start = process.threadCpuUsage();
		run();
		const { user, system } = process.threadCpuUsage(start);
		best = Math.min(best, (user + system) / 1000);
	}
	return best;
}

describe('a selection', () => {
	const rows: readonly (readonly [text: string, expected: readonly number[] | undefined])[] = [
		['2.0], [3.0', [2, 3]],
		['1.0, 2.0], [3.0, 4.0', [1, 2, 3, 4]],
		['1.0], [2.0], [3.0', [1, 2, 3]],
		['[1, 2], # row\n [3', [1, 2, 3]],
		['[1.0, 2', [1, 2]],
		['[1, 2, 3])', [1, 2, 3]],
		['x = foo([1, 2, 3]', [1, 2, 3]],
		['1.0), g(2.0', undefined],
		['5} 6', undefined],
		['a = [1,2]\nb = [3,4]', undefined],
		['{"a": [1,2], "b": [3,4]}', undefined],
	];
	for (const [text, expected] of rows) {
		it(`${JSON.stringify(text)} is ${expected === undefined ? 'no array' : 'read whole'}`, () => {
			assert.deepEqual(selected(text), expected);
		});
	}

	const forms: readonly (readonly [form: string, text: string, languageId: string])[] = [
		[
			'candidates',
			'"top_logprobs": [{"token":"Hi","logprob":-0.25,"bytes":[72]},{"token":"Yo","logprob":-1.75,"bytes":[89]}]',
			'json',
		],
		['a table', '| token | logprob |\n|---|---|\n| Hi | -0.25 |\n| Yo | -1.75 |\n', 'markdown'],
		['a column with its header', 'token,logprob\nHi,-0.25\nYo,-1.75\n', 'csv'],
	];
	for (const [form, text, languageId] of forms) {
		it(`of ${form} is read with its names`, () => {
			const detection = detectSelection(text, 0, text.length, languageId);
			assert.deepEqual([...(detection?.values ?? [])], [-0.25, -1.75]);
			assert.deepEqual(detection?.labels, ['Hi', 'Yo']);
		});
	}

	it('of a part of a table is no array that goes beyond it', () => {
		const text = 'token,logprob\nHi,-0.25\nYo,-1.75\n';
		assert.equal(detectSelection(text, 0, text.indexOf('\nYo'), 'csv'), undefined);
	});
});

describe('printed rows in a file of code', () => {
	const rows = [
		['[[ 1 -2 -3§]\n [ 4  5  6]]', [1, -2, -3, 4, 5, 6], [2, 3]],
		['[[ 1.5 -2.3§]\n [ 0.5 -1.1]]', [1.5, -2.3, 0.5, -1.1], [2, 2]],
		['[[ 1.5 -2.3]\n [ 0.5 -1.1§]]', [1.5, -2.3, 0.5, -1.1], [2, 2]],
		['[[ 1 -2 -3§]\n [ 4  5  x]]', [1, -2, -3], [3]],
	] as const;
	for (const [marked, expected, shape] of rows) {
		for (const languageId of ['python', 'typescript']) {
			it(`${languageId}: ${JSON.stringify(marked)} are no arithmetic`, () => {
				const detection = detected(marked, languageId);
				assert.deepEqual([[...detection!.values], detection!.shape], [expected, shape]);
			});
		}
	}

	it('leave the arithmetic of a generator alone', () => {
		assert.deepEqual([...detected('([1 - 2, 3§] for x in y)', 'python')!.values], [-1, 3]);
	});
});

describe('the note partOfExpression', () => {
	const parts = [
		'[0.0] * 5 + [1.0§]',
		'[0.0§] * 5 + [1.0]',
		'[1,2,3§] * 3',
		'-np.array([1.,2.§,3.])',
		'np.array([1.,2.§]) * -1',
		'torch.tensor([1.,2.§]) / 0.7',
		'np.array([1,2§,3,4]).reshape(2, 2)',
		'torch.tensor([1,2§,3,4]).view(2,2)',
		'np.array([[1,2§],[3,4]]).T',
	];
	for (const marked of parts) {
		it(`stands on ${marked}`, () => {
			assert.ok(detected(marked, 'python')!.notes.some(({ type }) => type === 'partOfExpression'));
		});
	}
	it('stands on a list of PowerShell that is multiplied', () => {
		assert.ok(detected('@(1,2§) * 3', 'powershell')!.notes.some(({ type }) => type === 'partOfExpression'));
	});

	const wholes = [
		['f(*[1,2§,3])', 'python'],
		['return *[1,2§], 3', 'python'],
		['a = [1,2§]  # * 3', 'python'],
		['a = [1,2§] // 3', 'typescript'],
		['a = /* x */ [1,2§] /* y */', 'typescript'],
		['f = (x) -> [1,2§]', 'swift'],
		['x += [1,2§]', 'python'],
		['[1,2§]\n-3', 'python'],
		['np.array([1,2§]).This', 'python'],
		['- [1, 2§]', 'yaml'],
		['[[1,2§], [3,4]]', 'python'],
		['$x = [float[]]@(1,2§)', 'powershell'],
		['Get-Softmax @(1,2§) -Temperature 2', 'powershell'],
		['{1,2§} // MatrixForm', 'wolfram'],
		['f@{1,2§}', 'wolfram'],
	] as const;
	for (const [marked, languageId] of wholes) {
		it(`does not stand on ${languageId}: ${JSON.stringify(marked)}`, () => {
			assert.deepEqual(detected(marked, languageId)!.notes, []);
		});
	}
});

describe('words among numbers', () => {
	const words = [
		['["cat", 0.5§]', '"cat"'],
		['["0.5", 0.5§]', '"0.5"'],
		['[f"{a}", 2§]', 'f"{a}"'],
		['["1" "5", "2"§]', '"1" "5"'],
	] as const;
	for (const [marked, text] of words) {
		it(`are named as the wrong element: ${marked}`, () => {
			const explanation = explained(marked, 'python');
			assert.ok(explanation.type === 'element');
			assert.equal(explanation.text, text);
		});
	}

	it('are labels in pairs, though they spell special numbers', () => {
		const detection = detected('[("yes",.5),("no§",.3),("nan",1)]', 'python')!;
		assert.deepEqual(
			[[...detection.values], detection.labels],
			[
				[0.5, 0.3, 1],
				['yes', 'no', 'nan'],
			],
		);
	});
});

describe('an element that is cast', () => {
	it('to a float in Rust is its number', () => {
		assert.deepEqual([...detected('[1 as f32, -2.5 as f64§]', 'rust')!.values], [1, -2.5]);
		assert.equal(detected('[1 as foo, 2§]', 'rust'), undefined);
	});
});

describe('brackets that hold no array', () => {
	const none = [
		['print(1.5, 2.5§)', 'python'],
		['assert_eq!(0.5, 1.5§)', 'rust'],
		['foo::<f32>(1.5, 2§)', 'rust'],
		['x?.[1, 2§]', 'typescript'],
		['x?.(1, 2§)', 'typescript'],
		['x![1, 2§]', 'typescript'],
		['a = /[1,2§]/', 'typescript'],
		['x.match(/^[1,2§]+$/)', 'typescript'],
	] as const;
	for (const [marked, languageId] of none) {
		it(`${languageId}: ${marked}`, () => assert.equal(detected(marked, languageId), undefined));
	}

	const arrays = [
		['vec![0.5, 1.5§]', 'rust'],
		['vec!(0.5, 1.5§)', 'rust'],
		['return (0.5, 1.5§)', 'python'],
		['print [0.5, 1.5§]', 'ruby'],
		['a = b / 2; c = [0.5, 1.5§]', 'typescript'],
		['//[0.5, 1.5§]', 'typescript'],
	] as const;
	for (const [marked, languageId] of arrays) {
		it(`unlike ${languageId}: ${marked}`, () => {
			assert.deepEqual([...detected(marked, languageId)!.values], [0.5, 1.5]);
		});
	}
});

describe('an array that begins out of reach', () => {
	const text = `x = [\n${Array.from({ length: 20_000 }, (_, i) => `1.5,  # tok${i}\n`).join('')}]\n`;

	it('is said to be far', () => {
		const offset = text.indexOf('\n', Math.floor(text.length * 0.98)) - 3;
		assert.equal(detectAt(text, offset, 'python'), undefined);
		assert.deepEqual(explainAt(text, offset, 'python'), { type: 'far' });
	});

	it('is not supposed where the line has no number, or the text is short', () => {
		const filler = 'filler = x\n'.repeat(40_000);
		assert.deepEqual(explainAt(filler, filler.length - 3, 'python'), { type: 'nothing' });
		assert.deepEqual(explainAt('x = 1', 3, 'python'), { type: 'nothing' });
	});
});

describe('the time for hostile text', () => {
	// eight times the text: a linear reading takes 8 times as long, a quadratic one 64 times
	const size = 2 ** 14;
	for (const unit of ['(', '[', '[1],[2,3],', '{"a":[1,2],', '((1)+', '[[],', '1-']) {
		const short = unit.repeat(Math.ceil(size / unit.length));
		const long = short.repeat(8);

		it(`of repeated ${unit} grows no faster than the text: nearestArrays`, () => {
			const before = shortest(() => nearestArrays(short, short.length >> 1, 'python', 10));
			const after = shortest(() => nearestArrays(long, long.length >> 1, 'python', 10));
			assert.ok(after <= 24 * Math.max(before, 1), `${before} ms, then ${after} ms`);
		});

		it(`of repeated ${unit} grows no faster than the text: detectSelection`, () => {
			const before = shortest(() => detectSelection(short, 0, short.length, 'python'));
			const after = shortest(() => detectSelection(long, 0, long.length, 'python'));
			assert.ok(after <= 24 * Math.max(before, 1), `${before} ms, then ${after} ms`);
		});
	}

	it('does not keep the arrays at the cursor from being found', () => {
		const hostile = '{"a":[1,2],'.repeat(12_000);
		const text = `${hostile}x = [7, 8]`;
		assert.ok(nearestArrays(text, text.length, 'python', 3).some(({ values }) => values[0] === 7));
	});
});
