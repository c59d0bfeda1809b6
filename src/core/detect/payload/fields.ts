/** What a field's number is: of `score` only the values tell more, of `plain` hardly that it is a score. */
export type Scale = 'logprob' | 'prob' | 'logit' | 'percent' | 'score' | 'confidence' | 'plain';

function list(names: string): readonly string[] {
	return names.split(' ');
}

/** Fields that hold a score, in order of preference where a record has several. */
export const scoreFields: ReadonlyMap<string, Scale> = new Map<string, Scale>([
	...scaled('logprob', 'logprob logprobability logproba logprobs loglikelihood likelihood logp lp'),
	...scaled('prob', 'prob probability proba probs p'),
	...scaled('score', 'score relevancescore similarityscore relevance similarity'),
	...scaled('confidence', 'confidence confidencescore conf'),
	...scaled('logit', 'logit logits'),
	...scaled('percent', 'percent percentage pct'),
	...scaled('plain', 'weight value'),
]);

function scaled(scale: Scale, names: string): [string, Scale][] {
	return list(names).map(name => [name, scale]);
}

/** Fields that name an entry, in order of preference. */
export const labelFields = list(
	'decodedtoken tokenstr tokstr tokentext token tok piece label class cls classname category categoryname word name text displayname ' +
		'description answer title option choice candidate intent emotion sentiment species symbol term tag tagname entitygroup entity content key type',
);

/** Names so general that a number beside them is a score only where the values show it. */
export const generalLabels: ReadonlySet<string> = new Set(
	list('name text title key category description content candidate species symbol term type'),
);

/** Fields that hold an id. */
export const idFields = list('tokenid id tokid token classid');

/** Fields that tell records from each other which have neither a name nor an id. */
export const orderFields = list('index rank');

/** Fields of one token that hold its candidates. */
export const candidateFields = list('toplogprobs topprobs toptokens probs toplogits candidates alternatives');

/** Fields of one position whose record is the sampled token, beside its candidates. */
export const sampledFields = list('token generatedtoken sampledtoken');

/** Fields whose list has one entry a position of the text. */
export const sequenceFields: ReadonlySet<string> = new Set(
	list(
		'content refusal tokens prefill chosencandidates completionprobabilities generatedtokens inputtokens ' +
			'outputtokenlogprobs inputtokenlogprobs tokenlogprobs tokenlikelihoods prompttokens',
	),
);

/** Fields whose list has the candidates of one position in each entry, and where the token sampled there may stand. */
export const groupFields: ReadonlyMap<string, readonly string[]> = new Map([
	['toptokens', ['tokens']],
	['topcandidates', ['chosencandidates']],
	['outputtoplogprobs', ['outputtokenlogprobs']],
	['inputtoplogprobs', ['inputtokenlogprobs']],
	['outputtokenidslogprobs', ['outputtokenlogprobs']],
	['inputtokenidslogprobs', ['inputtokenlogprobs']],
	['toplogprobs', ['tokens']],
	['logprobs', ['tokenids']],
	['logprobabilities', []],
	['promptlogprobs', ['prompttokenids']],
	['completionlogprobs', ['completiontokens']],
]);

/** Fields of parallel lists: scores, and what kind of number they are. */
export const parallelScores: ReadonlyMap<string, Scale> = new Map<string, Scale>([
	...scaled('logprob', 'tokenlogprobs logprobs logprobabilities logprob'),
	...scaled('prob', 'probs probabilities probas probability prob'),
	...scaled('logit', 'logits'),
	...scaled('score', 'scores score'),
	...scaled('confidence', 'confidences confidence'),
]);

/** Fields of parallel lists: the names of the scores. */
export const parallelLabels = list(
	'labels tokens classes classnames names categories words displaynames decodedtokens tokenstrs label token class',
);

/** Names of records about a text's tokens: `logprobs`, `logprobsResult`, `ChoiceLogprobs`. */
export const logprobContainer = /^(?:logprobs|logprobsresult|\w*logprobs)$/i;

/** Fields whose dictionaries map a token's text to its score. */
export const tokenMapFields: ReadonlyMap<string, Scale> = new Map<string, Scale>([
	...scaled('logprob', 'toplogprobs logprobs logprobabilities completionlogprobs promptlogprobs'),
	...scaled('prob', 'topprobs'),
	...scaled('logit', 'toplogits'),
]);

/** Fields that say where something was found: numbers, but none of its scores. */
export const placeFields: ReadonlySet<string> = new Set(
	list(
		'box bbox boundingbox boundingpoly boundingregions bounds rect polygon vertices position location region span textrange',
	),
);

/** Fields of numbers that are no scores. */
export const otherFields: ReadonlySet<string> = new Set(
	list('bytes textoffset tokenids prompttokenids outputids inputids outputtokenids inputtokenids'),
);
