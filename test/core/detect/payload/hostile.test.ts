import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detectAt } from '../../../../src/core/detect/detectAt.ts';
import { detectMarked, pairsAt, readMarked } from './cursor.ts';

/** Processor time of this thread, the best of some runs: other work on the machine does not count. */
function milliseconds(body: () => void): number {
	let best = Infinity;
	for (let i = 0; i < 5; i++) {
		const start = process.threadCpuUsage();
		body();
		const { user, system } = process.threadCpuUsage(start);
		best = Math.min(best, (user + system) / 1000);
	}
	return best;
}

describe('a payload that breaks off', () => {
	const text =
		'{"logprobs":{"content":[{"token":"Hi","logprob":-0.25,"top_logprobs":[{"token":"Hi","logprob":-0.25},{"token":"Yo","logprob":-1.75},{"token":"Hey","logprob":-2.5}]},{"token":"!","logprob":-0.5,"top_logprobs":[]}]}}';

	it('is read as far as it goes, and says that it is not whole', () => {
		const cut = text.slice(0, text.indexOf('-2.5'));
		const reading = readMarked(cut.replace('"Yo"', '‸"Yo"'))!;
		assert.deepEqual(reading.values, [-0.25, -1.75]);
		assert.equal(reading.truncated, true);
	});

	it('takes no number that the end of the text may have cut', () => {
		const cut = text.slice(0, text.indexOf('-2.5') + 2);
		assert.deepEqual(readMarked(cut.replace('"Yo"', '‸"Yo"'))!.values, [-0.25, -1.75]);
	});

	it('is whole where only the brackets around it are open', () => {
		const cut = text.slice(0, text.indexOf(',{"token":"!"'));
		const reading = readMarked(cut.replace('"Yo"', '‸"Yo"'))!;
		assert.equal(reading.values.length, 3);
		assert.equal(reading.truncated, undefined);
	});

	it('ends with its line where a log cuts lines', () => {
		const cut = text.slice(0, text.indexOf('-2.5') - 12);
		const log = `12:00:01 INFO ${cut.replace('"Yo"', '‸"Yo"')}\n12:00:02 INFO {"token":"x","logprob":-3}]\n`;
		const reading = readMarked(log, 'log')!;
		assert.deepEqual(reading.values, [-0.25, -1.75]);
		assert.equal(reading.truncated, true);
	});

	it('gives no value that is not in the whole, wherever it is cut', () => {
		const at = text.indexOf('"Yo"');
		for (let end = at + 4; end <= text.length; end++) {
			const values = detectAt(text.slice(0, end), at, 'json')?.values ?? new Float64Array();
			for (const value of values) assert.ok([-0.25, -1.75, -2.5].includes(value), `${value} of ${end}`);
		}
	});

	it('says that dots leave entries out', () => {
		const reading = readMarked("[{'label': 'a', 'score': 0.5}, {'label': 'b', 'score': ‸0.25}, ...]", 'python')!;
		assert.deepEqual(reading.values, [0.5, 0.25]);
		assert.equal(reading.truncated, true);
	});
});

describe('hostile tokens', () => {
	const tokens = [
		'"',
		"'",
		'[',
		']',
		'{"',
		'}',
		'\\',
		'\\"',
		'\n',
		'\r\n',
		'\u2028',
		'😀',
		'\ud83d',
		'\0',
		',',
		':',
		'//',
		'/*',
		'#',
		'...',
		'"""',
		"'''",
		'`',
		'__proto__',
		'constructor',
		'null',
		'-1',
		'</script>',
		'{"token":"x","logprob":-1}',
		'data: ',
		'',
	];

	it('are read as they are from JSON, minified, pretty, and quoted', () => {
		const list = tokens.map((token, index) => ({ token, logprob: -(index + 0.5) / 4, bytes: [index] }));
		const payload = { token: '"', logprob: -0.125, top_logprobs: list };
		for (const indent of [undefined, 2, '\t']) {
			const text = JSON.stringify(payload, null, indent);
			const offset = text.lastIndexOf('logprob') + 3;
			const found = detectAt(text, offset, 'json')!;
			assert.deepEqual(found.labels, tokens);
			assert.deepEqual(
				[...found.values],
				list.map(({ logprob }) => logprob),
			);
			const quoted = JSON.stringify({ body: text });
			assert.deepEqual(detectAt(quoted, quoted.lastIndexOf('logprob') + 3, 'json')?.labels, tokens);
		}
	});

	it('are read as keys of a dictionary, with repeats', () => {
		const text = '{"top_logprobs":[{"__proto__":-0.5,"\\"":-1,"{":-1.5,"a":-2,"a":-2.5‸}]}';
		assert.deepEqual(pairsAt(text), [
			['__proto__', -0.5],
			['"', -1],
			['{', -1.5],
			['a', -2],
			['a', -2.5],
		]);
	});

	it('of any kind come back from JSON at every place of their list', () => {
		const token = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom(...tokens));
		const list = fc.array(fc.record({ token, logprob: fc.double({ min: -30, max: 0, noNaN: true }) }), {
			minLength: 2,
			maxLength: 6,
		});
		fc.assert(
			fc.property(list, fc.nat(), fc.boolean(), (candidates, place, pretty) => {
				const text = JSON.stringify(
					{ x: [{ token: 'a', logprob: -1, top_logprobs: candidates }] },
					null,
					pretty ? 2 : 0,
				);
				const start = text.indexOf('[', text.indexOf('top_logprobs'));
				const offset = start + (place % (text.lastIndexOf('"logprob"') - start));
				const found = detectAt(text, offset, 'json');
				assert.deepEqual(
					found?.labels,
					candidates.map(candidate => candidate.token),
				);
				assert.deepEqual(
					[...(found?.values ?? [])],
					candidates.map(candidate => JSON.parse(JSON.stringify(candidate.logprob)) as number),
				);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('line ends', () => {
	it('change neither values nor names', () => {
		const pretty = JSON.stringify(
			[
				{ token: 'Hi', logprob: -0.25 },
				{ token: 'Yo', logprob: -1.75 },
			],
			null,
			2,
		);
		for (const end of ['\n', '\r\n', '\r']) {
			assert.deepEqual(pairsAt(`\ufeff${pretty.replaceAll('\n', end).replace('-1.75', '‸-1.75')}`), [
				['Hi', -0.25],
				['Yo', -1.75],
			]);
		}
	});
});

const candidates = (index: number): object[] =>
	Array.from({ length: 20 }, (_, k) => ({
		token: k % 7 === 0 ? '"},{"' : ` t${index}-${k}`,
		logprob: -(k + 1) / 4,
		bytes: [32, 116, k],
	}));

describe('long payloads', () => {
	const content = Array.from({ length: 2000 }, (_, index) => ({
		token: '"},{"',
		logprob: -0.25,
		bytes: [1],
		top_logprobs: candidates(index),
	}));

	it('answer near the cursor in a response of megabytes on one line, plain, quoted and as a repr', () => {
		const plain = JSON.stringify({ choices: [{ message: { content: 'x' }, logprobs: { content } }] });
		const repr = `ChatCompletion(choices=[Choice(logprobs=ChoiceLogprobs(content=[${content
			.map(
				({ top_logprobs }) =>
					`ChatCompletionTokenLogprob(token='"},{"', bytes=[1], logprob=-0.25, top_logprobs=[${(
						top_logprobs as { token: string; logprob: number }[]
					)
						.map(({ token, logprob }) => `TopLogprob(token='${token}', bytes=[1], logprob=${logprob})`)
						.join(', ')}])`,
			)
			.join(', ')}]))])`;
		assert.ok(plain.length > 2 ** 21);
		for (const [text, languageId] of [
			[plain, 'json'],
			[JSON.stringify({ body: plain }), 'json'],
			[repr, 'plaintext'],
		] as const) {
			for (const index of [0, 1, 999, 1500, 1999]) {
				const offset = text.indexOf(` t${index}-9`) + 2;
				const found = detectAt(text, offset, languageId)!;
				assert.equal(found?.values.length, 20, `${index} of ${languageId}`);
				assert.deepEqual([found.labels![1], found.labels![0], found.chosen], [` t${index}-1`, '"},{"', 0]);
				assert.ok(milliseconds(() => detectAt(text, offset, languageId)) < 25);
			}
		}
	});

	it('say of a text of more tokens than are read that it goes on', () => {
		const text = JSON.stringify({ logprobs: { content } });
		const found = detectMarked(text.replace('"content":[', '"content":‸['))!;
		assert.equal(found.kind, 'sequence');
		assert.ok(found.notes.some(({ type }) => type === 'cut'));
	});
});

/** Of 50 ms that are meant, twice as many: the processor is not always as fast. Quadratic time would be seconds. */
const mostMilliseconds = 100;

describe('time', () => {
	const texts: readonly (readonly [name: string, text: string])[] = [
		['unclosed braces', '{"logprob":'.repeat(23_000)],
		['bare unclosed braces', `"score": ${'{'.repeat(262_000)}`],
		['unclosed records', '[{"token":"a","logprob":-1,"top_logprobs":'.repeat(6_000)],
		['nested reprs', 'A(score='.repeat(32_000)],
		['escaped quotes', '\\"score\\":'.repeat(25_000)],
		['open strings', '{"score":"'.repeat(26_000)],
		['backslashes', `{"score":"${'\\'.repeat(262_000)}`],
		['quotes', `score: ${'"'.repeat(262_000)}`],
		['digits', `{"score":${'1'.repeat(262_000)}`],
		['signs', `{"score":${'-'.repeat(262_000)}`],
		['words', `{"score":${'a'.repeat(262_000)}`],
		['paths', `{"score":${'a.'.repeat(131_000)}`],
		['doubled quotes', '""score"":'.repeat(26_000)],
		['strings of a list', '{"score":[' + '"\\n",'.repeat(52_000)],
		['comments', '/*score:*/'.repeat(26_000)],
		['records', `[${'{"label":"a","score":0.5},'.repeat(10_000)}]`],
	];
	for (const [name, text] of texts) {
		it(`grows no faster than the text: 256 KB of ${name}`, () => {
			for (const offset of [20, text.length >> 1, text.length - 1]) {
				for (const languageId of ['json', 'plaintext', 'python']) {
					const time = milliseconds(() => detectAt(text, offset, languageId));
					assert.ok(time < mostMilliseconds, `${time} ms at ${offset} of ${languageId}`);
				}
			}
		});
	}
});
