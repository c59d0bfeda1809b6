import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pairsAt, readMarked } from './cursor.ts';

const records = '[{"token":"Hi","logprob":-0.25},{"token":"a\\"b\\n[","logprob":-1.75}]';
const expected = [
	['Hi', -0.25],
	['a"b\n[', -1.75],
] as const;

/** The JSON string that quotes a text, with the cursor in front of the last score. */
function quoted(text: string, times = 1): string {
	let inner = text.replace('-1.75', '‸-1.75');
	for (let i = 0; i < times; i++) inner = JSON.stringify(inner);
	return inner;
}

const notebook = (cursor: string): string => {
	const output = `[{'label': 'POSITIVE', 'score': 0.75},\n {'label': "it's", 'score': 0.125},\n {'label': 'NEGATIVE', 'score': 0.125}]`;
	const lines = output.replace(cursor, `‸${cursor}`).split(/(?<=\n)/);
	const cell = { outputs: [{ data: { 'text/plain': lines }, execution_count: 1 }] };
	return JSON.stringify({ cells: [cell], nbformat: 4 }, null, 1);
};

const chunk = (token: string, logprob: number): string =>
	`data: {"choices":[{"index":0,"delta":{"content":"${token}"},"logprobs":{"content":[{"token":"${token}","logprob":${logprob},"bytes":[72,105],"top_logprobs":[{"token":"${token}","logprob":${logprob}},{"token":"Yo","logprob":-3}]}]}}]}`;

describe('a payload in a string', () => {
	it('is read in JSON that quotes JSON, once, twice and three times', () => {
		for (const times of [1, 2, 3])
			assert.deepEqual(pairsAt(`{"body": ${quoted(records, times)}}`), expected, `${times}`);
	});

	it('is read in raw strings, whose escapes are its own', () => {
		const inner = records.replace('-1.75', '‸-1.75');
		assert.deepEqual(pairsAt(`body: '${inner}'`, 'yaml'), expected);
		assert.deepEqual(pairsAt(`var body = \`${inner}\``, 'go'), expected);
	});

	it('has its numbers at their places in the document', () => {
		assert.deepEqual(readMarked(`{"body": ${quoted(records, 2)}}`)!.texts, ['-0.25', '-1.75']);
	});

	it('is read where it is pretty-printed and quoted', () => {
		const pretty = JSON.stringify(JSON.parse(records), null, 2);
		assert.deepEqual(pairsAt(`{"body": ${quoted(pretty)}}`), expected);
	});

	it('is read in a log line behind a timestamp, escaped or not', () => {
		const line = "2026-03-04 12:00:01,123 INFO [worker-3] it's the user's response: ";
		assert.deepEqual(pairsAt(line + records.replace('-1.75', '‸-1.75'), 'log'), expected);
		assert.deepEqual(pairsAt(`${line}body=${quoted(records).slice(1, -1)} status=200`, 'log'), expected);
		assert.deepEqual(pairsAt(`${line}body=${quoted(records)} status=200\n${line}`, 'log'), expected);
	});

	it('is read in a Python string of JSON and in the repr of one', () => {
		const inner = records.replace('-1.75', '‸-1.75');
		assert.deepEqual(pairsAt(`text = '''\n${inner.replaceAll('\\', '\\\\')}\n'''\n`, 'python'), expected);
		assert.deepEqual(pairsAt(`{'body': '${inner.replaceAll('\\', '\\\\')}'}`, 'python'), expected);
	});

	it('is read in a field of CSV with doubled quotes', () => {
		const simple = '[{"label":"cat","score":0.75},{"label":"dog","score":‸0.25}]';
		assert.deepEqual(pairsAt(`id,result\n1,"${simple.replaceAll('"', '""')}"\n2,x\n`, 'csv'), [
			['cat', 0.75],
			['dog', 0.25],
		]);
	});

	it('is read in the output of a raw notebook, over its lines', () => {
		for (const cursor of ['0.75', "it's", "'NEGATIVE'"]) {
			assert.deepEqual(
				pairsAt(notebook(cursor), 'json'),
				[
					['POSITIVE', 0.75],
					["it's", 0.125],
					['NEGATIVE', 0.125],
				],
				cursor,
			);
		}
	});

	it('is read in comments of one line and of many', () => {
		const pretty = `[\n  {'label': 'cat', 'score': 0.75},\n  {'label': 'dog', 'score': ‸0.25}\n]`;
		const pairs = [
			['cat', 0.75],
			['dog', 0.25],
		];
		assert.deepEqual(pairsAt(`x = 1  # ${pretty.replaceAll('\n', '')}\n`, 'python'), pairs);
		assert.deepEqual(pairsAt(`${pretty.replaceAll(/^/gm, '# ')}\nx = 1\n`, 'python'), pairs);
		assert.deepEqual(pairsAt(`/*\n${pretty.replaceAll(/^/gm, ' * ')}\n */\nlet x = 1;`, 'javascript'), pairs);
		assert.deepEqual(
			pairsAt(`def f():\n    """Doc.\n\n    ${pretty.replaceAll('\n', '\n    ')}\n    """\n`, 'python'),
			pairs,
		);
	});

	it('is read in Markdown fences behind prose with stray quotes', () => {
		const fence = '```json\n[\n  {"label": "cat", "score": 0.75},\n  {"label": "dog", "score": ‸0.25}\n]\n```\n';
		assert.deepEqual(pairsAt(`# It's "here: don't ask (yet\n\n${fence}`, 'markdown'), [
			['cat', 0.75],
			['dog', 0.25],
		]);
	});

	it('is read in every chunk of a stream', () => {
		const stream = [chunk('Hi', -0.5), ': keep-alive', chunk('!', -0.25), 'data: [DONE]', ''].join('\n\n');
		for (const end of ['\n', '\r\n']) {
			const text = stream
				.replaceAll('\n', end)
				.replace('{"token":"!","logprob":-0.25}', '{"token":"!","logprob":‸-0.25}');
			assert.deepEqual(pairsAt(text, 'plaintext'), [
				['!', -0.25],
				['Yo', -3],
			]);
		}
	});
});
