/**
 * Why numbers are taken for what they are: a closed table of English sentences, each the key of its translation. A
 * `Detection` carries one of them.
 */
export const kindReasons = {
	unnormalized: 'Real numbers that are not normalized: taken for logits.',
	single: 'A single number: taken for a logit.',
	saysLogits: 'The text nearby calls them logits.',
	takenAsLogits: 'They are the input of a function that takes logits.',
	sumsToOne: 'No value is negative and they sum to 1: already probabilities, so softmax again would flatten them.',
	saysProbabilities: 'The text nearby calls them probabilities, and every value is between 0 and 1.',
	exponentialsSumToOne: 'No value is above 0 and their exponentials sum to 1.',
	saysLogProbabilities: 'The text nearby calls them log-probabilities, and no value is above 0.',
	sumsToHundred: 'No value is negative and they sum to 100.',
	saysPercent: 'The text nearby calls them percentages, and they sum to 100.',
	percentOfEach: 'They are called percentages and do not sum to 100: each value stands alone.',
	saysIndependent: 'The text nearby speaks of sigmoid or multi-label scores: each value stands alone.',
	probabilitiesAboveOne: 'They are called probabilities and sum to more than 1: each value stands alone.',
	logProbabilitiesAboveOne:
		'They are called log-probabilities and their exponentials sum to more than 1: one score for each position.',
	saysSequence: 'The text nearby says one score for each position of a text.',
	namedOtherwise: 'The name nearby says that these are no scores.',
	settings: 'The keys are those of settings or counters, not of classes.',
	zerosAndOnes: 'Only the whole numbers 0 and 1: a mask or labels.',
	dateLike: 'The numbers read as a date.',
	largeWholeNumbers: 'Only whole numbers, some of 100 or more: ids, sizes or colors rather than scores.',
} as const;

/** One of the sentences. */
export type KindReason = (typeof kindReasons)[keyof typeof kindReasons];
