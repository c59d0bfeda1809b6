import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pairsAt, readMarked } from './cursor.ts';

/** The forms are those of the services' public references; the figures are invented. */
const hi = `{"token":"Hi","logprob":-0.25,"bytes":[72,105],"top_logprobs":[{"token":"Hi","logprob":-0.25,"bytes":[72,105]},{"token":"Yo","logprob":-1.75,"bytes":[89,111]}]}`;
const bang = `{"token":"!","logprob":-0.5,"bytes":[33],"top_logprobs":[{"token":".","logprob":-1.0,"bytes":[46]},{"token":"!","logprob":-0.5,"bytes":[33]}]}`;
const chat = `{"choices":[{"index":0,"message":{"role":"assistant","content":"Hi!"},"logprobs":{"content":[${hi},${bang}],"refusal":null},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":2}}`;

function chatWith(before: string): string {
	const at = chat.indexOf(before);
	assert.ok(at >= 0 && chat.indexOf(before, at + 1) < 0, `${before} stands once in the text`);
	return `${chat.slice(0, at)}‸${chat.slice(at)}`;
}

const first = [
	['Hi', -0.25],
	['Yo', -1.75],
] as const;
const second = [
	['.', -1],
	['!', -0.5],
] as const;

describe('the candidates of a position that holds them', () => {
	it('are read at every token, number, key and bracket of their list', () => {
		for (const before of ['"Yo"', '-1.75', '"logprob":-1.75', '{"token":"Yo"', ']}]},{"token":"!"', ',{"token":"Yo"']) {
			assert.deepEqual(pairsAt(chatWith(before)), first, before);
		}
		for (const before of ['"."', '-1.0', '{"token":"."', '[{"token":"."']) {
			assert.deepEqual(pairsAt(chatWith(before)), second, before);
		}
	});

	it('are read at the chosen token, its score and the other fields of the position', () => {
		for (const before of ['"Hi","logprob":-0.25,"bytes":[72,105],"top', '-0.25,"bytes":[72,105],"top']) {
			assert.deepEqual(pairsAt(chatWith(before)), first, before);
		}
		for (const before of [
			'"!","logprob":-0.5,"bytes":[33],"top',
			'"bytes":[33],"top',
			'[33],"top',
			'"top_logprobs":[{"token":"."',
			'{"token":"!","logprob":-0.5,"bytes":[33],"top',
		]) {
			assert.deepEqual(pairsAt(chatWith(before)), second, before);
		}
	});

	it('are not read at the bytes of a token', () => {
		for (const before of ['105]},{"token":"Yo"', '89', '46', '33],"top'])
			assert.equal(readMarked(chatWith(before)), undefined, before);
	});

	it('know the sampled token and the mass of all others', () => {
		const { chosen, missingMass, kind } = readMarked(chatWith('"."'))!;
		assert.equal(chosen, 1);
		assert.equal(kind, 'logprobs');
		assert.ok(Math.abs(missingMass! - (1 - Math.exp(-1) - Math.exp(-0.5))) < 1e-6);
	});

	it('leave the sampled token out that is not among them', () => {
		const reading = readMarked(
			'{"token":"x","logprob":-9.5,"top_logprobs":[{"token":"a","logprob":-‸0.5},{"token":"b","logprob":-1}]}',
		)!;
		assert.equal(reading.chosen, undefined);
		assert.deepEqual(reading.values, [-0.5, -1]);
	});

	it('tell apart tokens of the same text by id, then by score', () => {
		const byId =
			'{"id":7,"token":"\\ufffd","logprob":-1,"top_logprobs":[{"id":3,"token":"\\ufffd","logprob":-1},{"id":7,"token":"\\ufffd","logprob":-1‸}]}';
		assert.equal(readMarked(byId)!.chosen, 1);
		const byScore =
			'{"token":"\\ufffd","logprob":-2,"top_logprobs":[{"token":"\\ufffd","logprob":-1},{"token":"\\ufffd","logprob":-2‸}]}';
		assert.equal(readMarked(byScore)!.chosen, 1);
	});

	it('are no distribution of log-probabilities where a server returns raw logits under that name', () => {
		assert.equal(
			readMarked('{"token":"x","logprob":9.5,"top_logprobs":[{"token":"x","logprob":9‸.5},{"token":"b","logprob":3}]}')!
				.kind,
			'logits',
		);
	});

	it('stay silent at the other fields of a response', () => {
		for (const before of ['"assistant"', '"finish_reason"', '9,"completion', '"usage"', '"message"', '0,"message"']) {
			assert.equal(readMarked(chatWith(before)), undefined, before);
		}
	});
});

describe('the candidates of other services', () => {
	const cases: readonly (readonly [name: string, text: string, expected: object, languageId?: string])[] = [
		[
			'TGI has them in a list beside the tokens',
			'{"details":{"prefill":[],"tokens":[{"id":1,"text":"a","logprob":-0.5},{"id":2,"text":"b","logprob":-0.125}],"top_tokens":[[{"id":1,"text":"a","logprob":-0.5}],[{"id":9,"text":"c","logprob":-2‸.5},{"id":2,"text":"b","logprob":-0.125}]]}}',
			{ kind: 'logprobs', values: [-2.5, -0.125], labels: ['c', 'b'], ids: [9, 2], chosen: 1 },
		],
		[
			'the token of TGI stands for its candidates in the list beside',
			'{"details":{"tokens":[{"id":1,"text":"a","logprob":-0.5},{"id":2,"text":"b","logprob":-0.1‸25}],"top_tokens":[[{"id":1,"text":"a","logprob":-0.5}],[{"id":9,"text":"c","logprob":-2.5},{"id":2,"text":"b","logprob":-0.125}]]}}',
			{ kind: 'logprobs', values: [-2.5, -0.125], labels: ['c', 'b'], ids: [9, 2], chosen: 1 },
		],
		[
			'a streamed line of TGI has its token in a record of its own',
			'data:{"index":1,"token":{"id":5,"text":" Pa‸ris","logprob":-0.25,"special":false},"top_tokens":[{"id":5,"text":" Paris","logprob":-0.25,"special":false},{"id":6,"text":" Lyon","logprob":-2.0,"special":false}],"generated_text":null,"details":null}\n\n',
			{ kind: 'logprobs', values: [-0.25, -2], labels: [' Paris', ' Lyon'], ids: [5, 6], chosen: 0 },
			'plaintext',
		],
		[
			'Gemini wraps the candidates of each position',
			'{"logprobsResult":{"topCandidates":[{"candidates":[{"token":"a","tokenId":1,"logProbability":-0.5}]},{"candidates":[{"token":"No","tokenId":2,"logProbability":-1‸.5},{"token":"Yes","tokenId":3,"logProbability":-0.375}]}],"chosenCandidates":[{"token":"a","tokenId":1,"logProbability":-0.5},{"token":"Yes","tokenId":3,"logProbability":-0.375}]}}',
			{ kind: 'logprobs', values: [-1.5, -0.375], labels: ['No', 'Yes'], ids: [2, 3], chosen: 1 },
		],
		[
			'SGLang writes triples without texts',
			'{"meta_info":{"output_token_logprobs":[[-0.25,11,null],[-1.5,13,null]],"output_top_logprobs":[[[-0.25,11,null]],[[-0.5,12,null],[-1.5‸,13,null]]]}}',
			{ kind: 'logprobs', values: [-0.5, -1.5], labels: ['12', '13'], ids: [12, 13], chosen: 1 },
		],
		[
			'the triple of the sampled token stands for its candidates',
			'{"meta_info":{"output_token_logprobs":[[-0.25,11,null],[-1‸.5,13,null]],"output_top_logprobs":[[[-0.25,11,null]],[[-0.5,12,null],[-1.5,13,null]]]}}',
			{ kind: 'logprobs', values: [-0.5, -1.5], labels: ['12', '13'], ids: [12, 13], chosen: 1 },
		],
		[
			'the first of a prompt may be null',
			"{'input_top_logprobs': [None, [(-0.5, 12, ' a'), (-1.5, 13, '‸ b')]]}",
			{ kind: 'logprobs', values: [-0.5, -1.5], labels: [' a', ' b'], ids: [12, 13] },
			'python',
		],
		[
			'the completions API of old maps tokens to scores',
			'{"logprobs":{"tokens":[" a","\\n"],"token_logprobs":[-0.5,-0.125],"top_logprobs":[{" a":-0.5},{"\\n":-0.125,"__proto__":-3.5‸,"\\"":-4}],"text_offset":[0,2]}}',
			{ kind: 'logprobs', values: [-0.125, -3.5, -4], labels: ['\n', '__proto__', '"'], chosen: 0 },
		],
		[
			'classes have records of nothing but a score',
			'{"cat": {"score": 1.5}, "dog": {"score": -0‸.5}}',
			{ kind: 'logits', values: [1.5, -0.5], labels: ['cat', 'dog'] },
		],
		[
			'vLLM maps ids to records',
			'{"prompt_logprobs":[null,{"791":{"logprob":-0.75,"rank":1,"decoded_token":"The"},"32":{"logprob":"-inf","rank":2,"decoded_token":"‸A"}}]}',
			{ kind: 'logprobs', values: [-0.75, -Infinity], labels: ['The', 'A'], ids: [791, 32] },
		],
		[
			"vLLM's repr names the sampled ids beside",
			"CompletionOutput(index=0, text='The cat', token_ids=(785, 4), cumulative_logprob=-0.5, logprobs=[{785: Logprob(logprob=-0.125, rank=1, decoded_token='The'), 2: Logprob(logprob=-inf, rank=2, decoded_token='#')}, {9: Logprob(logprob=-0.25, rank=1, decoded_token=' dog'), 4: Logprob(logprob=-1.75‸, rank=2, decoded_token=' cat')}], finish_reason='stop')",
			{ kind: 'logprobs', values: [-0.25, -1.75], labels: [' dog', ' cat'], ids: [9, 4], chosen: 1 },
			'plaintext',
		],
		[
			'a token without a text goes by its id, not by its rank',
			"{785: Logprob(logprob=-0.5, rank=1, decoded_token='The'), 5: Logprob(logprob=-1.25‸, rank=2, decoded_token=None)}",
			{ kind: 'logprobs', values: [-0.5, -1.25], labels: ['The', '5'], ids: [785, 5] },
			'plaintext',
		],
		[
			"mlx-lm's server has pairs of an id and its score",
			'{"logprobs":{"token_logprobs":[-0.5,-1.25],"top_logprobs":[[[9906,-0.5],[13347,-1.5]],[[0,-0.75],[11,-1.25‸]]],"tokens":[9906,11]}}',
			{ kind: 'logprobs', values: [-0.75, -1.25], labels: ['0', '11'], ids: [0, 11], chosen: 1 },
		],
		[
			'pairs of a text and its score may stand in their place',
			'{"top_logprobs":[[["The",-0.5],["A",-1.5‸]],[[" cat",-0.75],[" dog",-1.25]]]}',
			{ kind: 'logprobs', values: [-0.5, -1.5], labels: ['The', 'A'] },
		],
		[
			'llama.cpp before sampling has probabilities under tok_str',
			'{"completion_probabilities":[{"content":" be","probs":[{"prob":0.75,"tok_str":" to"},{"prob":0.1875‸,"tok_str":" be"}]}]}',
			{ kind: 'probabilities', values: [0.75, 0.1875], labels: [' to', ' be'], chosen: 1, missingMass: 0.0625 },
		],
		[
			'llama.cpp after sampling has probabilities under top_probs',
			'{"probs":[{"id":311,"token":" to","bytes":[32],"prob":0.875,"top_probs":[{"id":311,"token":" to","bytes":[32],"prob":0.875},{"id":430,"token":" that","bytes":[32],"prob":0.12‸5}]}]}',
			{ kind: 'probabilities', values: [0.875, 0.125], labels: [' to', ' that'], ids: [311, 430], chosen: 0 },
		],
		[
			'watsonx has top_tokens in each of generated_tokens',
			'{"results":[{"generated_text":"a","generated_tokens":[{"text":"a","logprob":-0.5,"rank":1,"top_tokens":[{"text":"a","logprob":-0.5},{"text":"b","lo‸gprob":-1.5}]}]}]}',
			{ kind: 'logprobs', values: [-0.5, -1.5], labels: ['a', 'b'], chosen: 0 },
		],
		[
			'AI21 keeps the generated token in a record',
			'{"tokens":[{"generatedToken":{"token":"▁The","logprob":-0.25,"raw_logprob":-0.5},"topTokens":[{"token":"▁The","logprob":-0.25},{"token":"▁A","logprob":-‸2}],"textRange":{"start":0,"end":3}}]}',
			{ kind: 'logprobs', values: [-0.25, -2], labels: ['▁The', '▁A'], chosen: 0 },
		],
		[
			'Aleph Alpha lists dictionaries under log_probs',
			'{"completions":[{"log_probs":[{" a":-0.25," b":-1.7‸5}],"completion":" a"}]}',
			{ kind: 'logprobs', values: [-0.25, -1.75], labels: [' a', ' b'] },
		],
	];
	for (const [name, text, expected, languageId] of cases) {
		it(name, () => {
			const reading = readMarked(text, languageId);
			assert.ok(reading);
			const found = Object.fromEntries(Object.entries(reading).filter(([key]) => key in expected));
			assert.deepEqual(found, expected);
		});
	}
});

describe('the scores of a text', () => {
	it('are one sequence on the brackets of the list of positions and between them', () => {
		for (const before of [
			'[{"token":"Hi","logprob":-0.25,"bytes":[72,105],"top',
			',{"token":"!","logprob":-0.5,"bytes":[33],"top',
			'{"content":[{',
			'"content":[{',
			'"logprobs":{"content"',
			'null},"finish',
		]) {
			const { kind, values, labels } = readMarked(chatWith(before))!;
			assert.deepEqual(
				{ kind, values, labels },
				{ kind: 'sequence', values: [-0.25, -0.5], labels: ['Hi', '!'] },
				before,
			);
		}
	});

	it('are one sequence where positions have no candidates', () => {
		const text =
			'{"logprobs":{"content":[{"token":"a","logprob":-0.5,"top_logprobs":[]},{"token":"b","logprob":-‸0.0,"top_logprobs":[]}]}}';
		const { kind, values, labels } = readMarked(text)!;
		assert.deepEqual({ kind, values, labels }, { kind: 'sequence', values: [-0.5, -0], labels: ['a', 'b'] });
	});

	it('have the tokens beside them as names', () => {
		const rest = '"text_offset":[0,2,5],"top_logprobs":null}}';
		for (const text of [
			`{"logprobs":{"tokens":["a"," b","c"],"token_logprobs":[null,-0‸.5,-1e-05],${rest}`,
			`{"logprobs":{"tokens":["a","‸ b","c"],"token_logprobs":[null,-0.5,-1e-05],${rest}`,
			`{"logprobs":{"tokens":["a"," b","c"],"token_‸logprobs":[null,-0.5,-1e-05],${rest}`,
			`{"logprobs":‸{"tokens":["a"," b","c"],"token_logprobs":[null,-0.5,-1e-05],${rest}`,
		]) {
			const { kind, values, labels, notes } = readMarked(text)!;
			assert.deepEqual(
				{ kind, values, labels, notes },
				{ kind: 'sequence', values: [NaN, -0.5, -1e-5], labels: ['a', ' b', 'c'], notes: ['missing'] },
			);
		}
		assert.equal(
			readMarked(`{"logprobs":{"tokens":["a"," b","c"],"token_logprobs":[null,-0.5,-1],"text_offset":[0,2‸,5]}}`),
			undefined,
		);
		assert.equal(
			readMarked(`{"logprobs":{"tokens":["a"," b","c"],"token_logprobs":[null,-0.5,-1],"text_offset":‸[0,2,5]}}`),
			undefined,
		);
	});

	it('have ids as names where the server writes no texts', () => {
		const { labels, ids } = readMarked(
			'{"logprobs":{"token_logprobs":[-0.‸5,-1],"top_logprobs":[{"1":-0.5},{"2":-1}],"tokens":[1,2]}}',
		)!;
		assert.deepEqual({ labels, ids }, { labels: ['1', '2'], ids: [1, 2] });
	});

	it('are those of the sampled tokens on the list of all candidates', () => {
		const beside =
			'{"details":{"tokens":[{"id":1,"text":"a","logprob":-0.5},{"id":2,"text":"b","logprob":-0.125}],"top_tokens":‸[[{"id":1,"text":"a","logprob":-0.5}],[{"id":9,"text":"c","logprob":-2.5},{"id":2,"text":"b","logprob":-0.125}]]}}';
		assert.deepEqual(pairsAt(beside), [
			['a', -0.5],
			['b', -0.125],
		]);
		const firsts =
			"‸[{785: Logprob(logprob=-0.125, rank=1, decoded_token='The')}, {9: Logprob(logprob=-0.25, rank=2, decoded_token=' dog'), 4: Logprob(logprob=-0.2, rank=1, decoded_token=' cat')}]";
		assert.deepEqual(pairsAt(firsts, 'python'), [
			['The', -0.125],
			[' dog', -0.25],
		]);
		assert.equal(readMarked(firsts, 'python')!.kind, 'sequence');
	});

	it('are the candidates on that list where there is one position only', () => {
		assert.deepEqual(
			pairsAt('{"top_tokens":‸[[{"id":1,"text":"a","logprob":-0.5},{"id":2,"text":"b","logprob":-1}]]}'),
			[
				['a', -0.5],
				['b', -1],
			],
		);
		assert.deepEqual(pairsAt('{"logprobs":{"top_logprobs":‸[{"a":-0.5,"b":-1}]}}'), [
			['a', -0.5],
			['b', -1],
		]);
	});

	it('are a sequence where a list of tokens sums to more than one position can', () => {
		const tokens = '[{"token":"a","logprob":-0.1},{"token":"b","logprob":-‸0.2},{"token":"c","logprob":-3}]';
		assert.equal(readMarked(tokens)!.kind, 'sequence');
		assert.equal(
			readMarked('[{"token":"a","logprob":-0.5},{"token":"b","logprob":-‸1.2},{"token":"c","logprob":-3}]')!.kind,
			'logprobs',
		);
	});

	it('of Cohere are likelihoods', () => {
		assert.equal(
			readMarked('{"token_likelihoods":[{"token":"a","likelihood":-0.5},{"token":"b","likelihood":-2.5‸}]}')!.kind,
			'sequence',
		);
	});

	it('are those of the constructor under the cursor', () => {
		const first =
			"Logprob(token='a', logprob=-0.25, top_logprobs=[TopLogprob(token='a', logprob=-0.25), TopLogprob(token='b', logprob=-1.5)])";
		const text = `[${first}, Logprob(token='c', logprob=-0.5, top_logprobs=[TopLogprob(token='c', logprob=-0.5)])]`;
		for (const place of ['[', '[Log', "[Logprob(token='a', logprob=-0.25, top_logprobs=[Top"]) {
			assert.deepEqual(pairsAt(text.replace(place, `${place}‸`), 'plaintext'), [
				['a', -0.25],
				['b', -1.5],
			]);
		}
		assert.deepEqual(pairsAt(`‸${first}`, 'plaintext'), [
			['a', -0.25],
			['b', -1.5],
		]);
	});
});
