import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pairsAt, readMarked } from './cursor.ts';

interface Expected {
	readonly kind: string;
	readonly pairs: readonly (readonly [string | undefined, number])[];
	readonly missingMass?: number;
}

/** Figures are invented; the forms are those of the libraries that are named. */
const lists: readonly (readonly [name: string, text: string, expected: Expected, languageId?: string])[] = [
	[
		'anonymous records of F#',
		'let top = [ {| Token = "Hi"; LogProb = -0‸.25 |}; {| Token = "Yo"; LogProb = -1.75 |} ]',
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'fsharp',
	],
	[
		'records in an array of OCaml',
		'let top = [| { tok = "Hi"; logprob = -0‸.25 }; { tok = "Yo"; logprob = -1.75 } |]',
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'ocaml',
	],
	[
		'types with their confidences',
		'{"Emotions": [{"Type": "CALM", "Confidence": 92.5}, {"Type": "SAD", "Confidence": 7‸.5}]}',
		{
			kind: 'percent',
			pairs: [
				['CALM', 92.5],
				['SAD', 7.5],
			],
		},
		'json',
	],
	[
		'maps of Scala',
		'Seq(Map("token" -> "Hi", "logprob" -> -0‸.25), Map("token" -> "Yo", "logprob" -> -1.75))',
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'scala',
	],
	[
		'maps of Kotlin',
		'listOf(mapOf("token" to "Hi", "logprob" to -0‸.25), mapOf("token" to "Yo", "logprob" to -1.75))',
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'kotlin',
	],
	[
		'maps of Erlang',
		'[#{token => <<"Hi">>, logprob => -0‸.25}, #{<<"token">> => <<"Yo">>, <<"logprob">> => -1.75}].',
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'erlang',
	],
	[
		'associations of Mathematica',
		'{<|"token" -> "Hi", "logprob" -> -0‸.25|>, <|"token" -> "Yo", "logprob" -> -1.75|>}',
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'wolfram',
	],
	[
		'dictionaries of Objective-C',
		'@[@{@"token": @"Hi", @"logprob": @-0‸.25}, @{@"token": @"Yo", @"logprob": @-1.75}];',
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'objective-c',
	],
	[
		'hashtables of PowerShell',
		"@(@{ token = 'Hi'; logprob = -0‸.25 }, @{ token = 'Yo'; logprob = -1.75 })",
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'powershell',
	],
	[
		'tuples of SGLang under a prompt',
		'>>> out["meta_info"]["output_top_logprobs"][0]\n[(-0‸.25, 9707, \'Hi\'), (-1.75, 13048, \'Yo\')]',
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'plaintext',
	],
	[
		'records by the names of classes, the score at the cursor',
		'{"a": {"logit": 1.5, "prob": 0.75}, "b": {"logit": -2‸.5, "prob": 0.25}}',
		{
			kind: 'logits',
			pairs: [
				['a', 1.5],
				['b', -2.5],
			],
		},
	],
	[
		'tokens beside numbers in wrappers',
		"{'labels': [' ', '9'], 'scores': [np.float32(0.75), np.float32(0.25‸)]}",
		{
			kind: 'probabilities',
			pairs: [
				[' ', 0.75],
				['9', 0.25],
			],
		},
	],
	[
		'records by the names of classes',
		'{"cat": {"logit": 1.5}, "dog": {"logit": -2‸.5}}',
		{
			kind: 'logits',
			pairs: [
				['cat', 1.5],
				['dog', -2.5],
			],
		},
	],
	[
		'the answers of a question of lm-eval',
		'{"filtered_resps": [["-3.1875", "True"], ["-8‸.5", "False"]], "acc": 1.0}',
		{
			kind: 'logprobs',
			pairs: [
				[undefined, -3.1875],
				[undefined, -8.5],
			],
			missingMass: 0.958522,
		},
		'json',
	],
	[
		'a text classification',
		"[{'label': 'POSITIVE', 'score': 0.75}, {'label': 'NEGATIVE', 'score': 0.2‸5}]",
		{
			kind: 'probabilities',
			pairs: [
				['POSITIVE', 0.75],
				['NEGATIVE', 0.25],
			],
		},
		'python',
	],
	[
		'the classification of one text of a batch',
		'[[{"label":"joy","score":0.5},{"label":"anger","score":0.5}],[{"label":"fear","score":0.875},{"lab‸el":"joy","score":0.125}]]',
		{
			kind: 'probabilities',
			pairs: [
				['fear', 0.875],
				['joy', 0.125],
			],
		},
	],
	[
		'the best of more classes',
		'[{"label":"tabby","score":0.5},{"label":"tiger‸","score":0.25}]',
		{
			kind: 'probabilities',
			pairs: [
				['tabby', 0.5],
				['tiger', 0.25],
			],
			missingMass: 0.25,
		},
	],
	[
		'maps that Elixir printed',
		'[%{"token" => "a", "logprob" => -0.5}, %{"token" => "b", "logprob" => ‸-1.5}]',
		{
			kind: 'logprobs',
			pairs: [
				['a', -0.5],
				['b', -1.5],
			],
			missingMass: 0.170339,
		},
		'plaintext',
	],
	[
		'structures that Elixir printed',
		'[%Top{token: "a", logprob: -0.5}, %Top{token: "b", logprob: ‸-1.5}]',
		{
			kind: 'logprobs',
			pairs: [
				['a', -0.5],
				['b', -1.5],
			],
			missingMass: 0.170339,
		},
		'plaintext',
	],
	[
		'maps that Clojure printed',
		'[{:token "a", :logprob -0.5} {:token "b" :logprob ‸-1.5}]',
		{
			kind: 'logprobs',
			pairs: [
				['a', -0.5],
				['b', -1.5],
			],
			missingMass: 0.170339,
		},
		'plaintext',
	],
	[
		'hashes with symbols that Ruby printed',
		'[{:token => :a, :logprob => -0.5}, {:token=>:b, :logprob=>‸-1.5}]',
		{
			kind: 'logprobs',
			pairs: [
				['a', -0.5],
				['b', -1.5],
			],
			missingMass: 0.170339,
		},
		'plaintext',
	],
	[
		'structures that Go printed',
		'[{Label:tabby cat Score:0.75‸} {Label:lynx Score:0.25}]',
		{
			kind: 'probabilities',
			pairs: [
				['tabby cat', 0.75],
				['lynx', 0.25],
			],
		},
		'plaintext',
	],
	[
		'a multi-label classification',
		'[{"label":"toxic","score":0.9},{"label":"insult","score":0.7‸},{"label":"threat","score":0.01}]',
		{
			kind: 'independent',
			pairs: [
				['toxic', 0.9],
				['insult', 0.7],
				['threat', 0.01],
			],
		},
	],
	[
		'a fill-mask result with ids as token and the text as token_str',
		"[{'score': 0.5, 'token': 3007, 'token_str': 'capital', 'sequence': 'paris is the [MASK] [SEP]'}, {'score': ‸0.25, 'token': 2415, 'token_str': 'center', 'sequence': 'x'}]",
		{
			kind: 'probabilities',
			pairs: [
				['capital', 0.5],
				['center', 0.25],
			],
			missingMass: 0.25,
		},
		'python',
	],
	[
		'a token classification printed with numpy scalars',
		"[{'entity_group': 'PER', 'score': np.float32(0.998‸), 'word': 'Wolfgang', 'start': 11, 'end': 19}, {'entity_group': 'LOC', 'score': np.float32(0.75), 'word': 'Berlin', 'start': 34, 'end': 40}]",
		{
			kind: 'independent',
			pairs: [
				['Wolfgang', 0.998],
				['Berlin', 0.75],
			],
		},
		'python',
	],
	[
		'an object detection with boxes',
		"[{'score': 0.75, 'label': 'c‸at', 'box': {'xmin': 13, 'ymin': 52, 'xmax': 314, 'ymax': 470}}, {'score': 0.5, 'label': 'remote', 'box': {'xmin': 1, 'ymin': 2, 'xmax': 3, 'ymax': 4}}]",
		{
			kind: 'independent',
			pairs: [
				['cat', 0.75],
				['remote', 0.5],
			],
		},
		'python',
	],
	[
		'raw scores of a pipeline without a function',
		"[{'label': 'LABEL_0', 'score': -1.5}, {'label': 'LABEL_1', 'score': 2.2‸5}]",
		{
			kind: 'logits',
			pairs: [
				['LABEL_0', -1.5],
				['LABEL_1', 2.25],
			],
		},
		'python',
	],
	[
		'logits of classes',
		'[{"class": "a", "logit": 1.5}, {"class": "b", "logit": ‸0.5}]',
		{
			kind: 'logits',
			pairs: [
				['a', 1.5],
				['b', 0.5],
			],
		},
	],
	[
		'an object literal of JavaScript with unquoted keys and comments',
		"const top = [\n\t{ label: 'cat', confidence: 0.75 }, // best\n\t{ label: 'dog', confidence: .25‸, extra: fn(1, 2) },\n];",
		{
			kind: 'probabilities',
			pairs: [
				['cat', 0.75],
				['dog', 0.25],
			],
		},
		'javascript',
	],
	[
		'probabilities of names',
		'{"intents":[{"name":"greet","confidence":0.9,"id":"1"},{"name":"bye","confidence":0.1‸,"id":"2"}]}',
		{
			kind: 'probabilities',
			pairs: [
				['greet', 0.9],
				['bye', 0.1],
			],
		},
	],
	[
		'confidences in percent',
		'{"Labels":[{"Name":"Person","Confidence":99.5},{"Name":"Dog","Confidence":87.‸25}]}',
		{
			kind: 'independent',
			pairs: [
				['Person', 99.5],
				['Dog', 87.25],
			],
		},
	],
	[
		'numbers as strings, as Decimal and as floats of strings',
		"[{'token': 'a', 'logprob': '-0.12'}, {'token': 'b', 'logprob': Decimal('-2.50')}, {'token': 'c', 'logprob': float('-inf')‸}]",
		{
			kind: 'logprobs',
			pairs: [
				['a', -0.12],
				['b', -2.5],
				['c', -Infinity],
			],
			missingMass: 0.030995,
		},
		'python',
	],
	[
		'what Rust prints of a struct',
		'[TopLogprobs { token: "Hi", logprob: -0.25, bytes: Some([72, 105]) }, TopLogprobs { token: "Yo", logprob: -‸1.75, bytes: None }]',
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'plaintext',
	],
	[
		'what Kotlin prints of a data class',
		'[TopLogprob(token=Hi, logprob=-0.25), TopLogprob(token=Yo, logprob=-1.7‸5)]',
		{
			kind: 'logprobs',
			pairs: [
				['Hi', -0.25],
				['Yo', -1.75],
			],
			missingMass: 0.047425,
		},
		'plaintext',
	],
	[
		"what Node's console prints",
		"[\n  { token: 'Hi', logprob: -0.25, bytes: [ 72, 105 ], top_logprobs: [ [Object], [Object] ] },\n  { token: '!', logprob: -0.‸5, bytes: [ 33 ], top_logprobs: [ [Object] ] }\n]",
		{
			kind: 'sequence',
			pairs: [
				['Hi', -0.25],
				['!', -0.5],
			],
		},
		'plaintext',
	],
	[
		'a class of the program, whose fields are short',
		"[TokenProb(token='A', p=0.75), TokenProb(token='B', p=0.‸25)]",
		{
			kind: 'probabilities',
			pairs: [
				['A', 0.75],
				['B', 0.25],
			],
		},
		'plaintext',
	],
	[
		'a class whose display name is empty',
		"[Category(index=0, score=0.75, display_name='', category_name='cat'), Category(index=1, score=0.‸25, display_name='', category_name='dog')]",
		{
			kind: 'probabilities',
			pairs: [
				['cat', 0.75],
				['dog', 0.25],
			],
		},
		'plaintext',
	],
	[
		'intents and their scores',
		'[{"intent": "refund", "score": 0.75}, {"intent": "greet", "score": 0.‸25}]',
		{
			kind: 'probabilities',
			pairs: [
				['refund', 0.75],
				['greet', 0.25],
			],
		},
		'json',
	],
	[
		'a hash of Ruby',
		'[{"label"=>"cat", "score"=>0.75}, {"label"=>"dog", "score"=>0.‸25}]',
		{
			kind: 'probabilities',
			pairs: [
				['cat', 0.75],
				['dog', 0.25],
			],
		},
		'plaintext',
	],
	[
		'predictions of Keras',
		"[[('n02504458', 'African_elephant', 0.625), ('n01871265', 'tusker', 0.12‸5), ('n02504013', 'Indian_elephant', 0.0625)]]",
		{
			kind: 'probabilities',
			pairs: [
				['African_elephant', 0.625],
				['tusker', 0.125],
				['Indian_elephant', 0.0625],
			],
			missingMass: 0.1875,
		},
		'python',
	],
	[
		'weights that sum to 1',
		'[{"token":"a","weight":0.25},{"token":"b","weight":0.75‸}]',
		{
			kind: 'probabilities',
			pairs: [
				['a', 0.25],
				['b', 0.75],
			],
		},
	],
	[
		'two lists side by side',
		'{"sequence":"x","labels":["urgent","spam"],"scores":[0.75,0.‸25]}',
		{
			kind: 'probabilities',
			pairs: [
				['urgent', 0.75],
				['spam', 0.25],
			],
		},
	],
	[
		'two lists side by side at a name',
		'{"sequence":"x","labels":["urgent","sp‸am"],"scores":[0.75,0.25]}',
		{
			kind: 'probabilities',
			pairs: [
				['urgent', 0.75],
				['spam', 0.25],
			],
		},
	],
	[
		'two lists of a multi-label classification',
		'{"labels":["urgent","spam"],"scores":[0.75,0.5‸]}',
		{
			kind: 'independent',
			pairs: [
				['urgent', 0.75],
				['spam', 0.5],
			],
		},
	],
	[
		'predictions of Vertex AI',
		'{"predictions":[{"ids":["12","34"],"displayNames":["cat","dog"],"confidences":[0.9‸,0.1]}]}',
		{
			kind: 'probabilities',
			pairs: [
				['cat', 0.9],
				['dog', 0.1],
			],
		},
	],
];

describe('a list of records with a name and a score', () => {
	for (const [name, text, { kind, pairs, missingMass }, languageId] of lists) {
		it(`is read as ${name}`, () => {
			const reading = readMarked(text, languageId)!;
			assert.ok(reading);
			assert.equal(reading.kind, kind);
			assert.deepEqual(
				reading.values.map((value, index) => [reading.labels?.[index], value]),
				pairs,
			);
			assert.equal(reading.missingMass, missingMass);
		});
	}

	it('takes the score on which the cursor stands where a record has several', () => {
		const records = '[{"token":"a","logprob":-0.5,"prob":0.6},{"token":"b","logprob":-1,"prob":0.4}]';
		assert.deepEqual(pairsAt(records.replace('0.4', '0.‸4')), [
			['a', 0.6],
			['b', 0.4],
		]);
		assert.deepEqual(pairsAt(records.replace('-1', '-‸1')), [
			['a', -0.5],
			['b', -1],
		]);
	});

	it('has an entry without a value where a record has no score', () => {
		const { values, notes } = readMarked(
			'[{"label":"a","score":0.5},{"label":"b","score":null},{"label":"c","score":0.5‸}]',
		)!;
		assert.deepEqual(values, [0.5, NaN, 0.5]);
		assert.deepEqual(notes, ['missing']);
	});

	it('stands at each number with the very text of it', () => {
		const { texts } = readMarked(
			'[{"label":"a","score":"0.5"},{"label":"b","score":5e-1},{"label":"c","score":0.0‸}]',
		)!;
		assert.deepEqual(texts, ['0.5', '5e-1', '0.0']);
	});

	it('keeps the bits of every number', () => {
		const numbers = ['-1.1920928244535389e-07', '-0.0', '-2.706014311115723e-05', '-1e-320', '-16.5', '-9999.0'];
		const text = `[${numbers.map((number, index) => `{"token":"t${index}","logprob":${number}}`).join()}]`;
		assert.deepEqual(readMarked(text.replace('"t0"', '‸"t0"'))!.values, numbers.map(Number));
	});

	it('says that -9999 acts as a mask', () => {
		const { values, notes } = readMarked('[{"token":"a","logprob":-0.5},{"token":"b","logprob":-999‸9}]')!;
		assert.deepEqual(values, [-0.5, -9999]);
		assert.deepEqual(notes, ['softMask']);
	});

	it('says of digits that no double holds what became of them', () => {
		const { values, notes } = readMarked('[{"token":"a","logprob":-0.5‸},{"token":"b","logprob":-1e999}]')!;
		assert.deepEqual(values, [-0.5, -Infinity]);
		assert.deepEqual(notes, ['overflow']);
	});
});

describe('records that are no scores', () => {
	const silent: readonly (readonly [name: string, text: string, languageId?: string])[] = [
		['settings', '[{"name":"timeout","value":30},{"name":"retries","value":‸3}]'],
		['settings with fractions', '[{"name":"alpha","value":0.5},{"name":"beta","value":2.‸5}]'],
		['spans of a text', '{"score": 0.5, "ents": [[‸0, 5, "PER"], [11, 17, "LOC"]]}'],
		['fonts', '{"fonts":[{"name":"Arial","weight":400},{"name":"Inter","weight":7‸00}]}'],
		['people', '[{"name":"A","email":"a@b.c","age":4‸1},{"name":"B","email":"b@b.c","age":39}]'],
		['a usage record', '{"usage":{"prompt_tokens":9,"completion_tokens":1‸2,"total_tokens":21},"logprobs":null}'],
		['a request', '{"model":"m","temperature":0.‸7,"top_p":1,"logprobs":true,"top_logprobs":5,"logit_bias":{}}'],
		['content blocks', '{"content":[{"type":"text","text":"H‸i"}],"usage":{"input_tokens":12,"output_tokens":3}}'],
		[
			'the place of what was detected',
			'[{"label":"cat","score":0.75,"box":{"xmin":1‸0,"ymin":20}},{"label":"dog","score":0.25}]',
		],
		['a score of an expression', '[{"label":"a","score":f(1)},{"label":"b","score":g(‸x)}]', 'javascript'],
		['token ids', '{"prompt_token_ids":[1,‸2,3],"prompt_logprobs":null}'],
		[
			'where a piece of a text stands, by its length',
			'{"intents": [], "entities": [{"category": "Room", "offset": 1‸0, "length": 4, "confidenceScore": 0.75}]}',
		],
		[
			'where an entity stands',
			"[{'entity': 'B-PER', 'score': 0.99, 'index': ‸4, 'word': 'Ann', 'start': 0, 'end': 3}]",
			'python',
		],
		[
			'a count beside the candidates of a token',
			'{"token":{"id":7,"text":".","logprob":-0.5},"top_tokens":[{"id":7,"text":".","logprob":-0.5}],"details":{"generated_tokens":‸2}}',
		],
		[
			'where a token stands',
			'[{"generatedToken":{"token":"a","logprob":-0.5},"topTokens":[{"token":"a","logprob":-0.5}],"textRange":{"start":‸0,"end":1}}]',
		],
	];
	for (const [name, text, languageId] of silent) {
		it(`stay silent as ${name}`, () => assert.equal(readMarked(text, languageId), undefined));
	}
});
