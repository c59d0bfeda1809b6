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
	topPercentages: 'Percentages that sum to less than 100: the shares of the classes listed.',
	percentOfEach: 'They are called percentages and do not sum to 100: each value stands alone.',
	saysIndependent: 'The text nearby speaks of sigmoid or multi-label scores: each value stands alone.',
	probabilitiesAboveOne: 'They are called probabilities and sum to more than 1: each value stands alone.',
	logProbabilitiesAboveOne:
		'They are called log-probabilities and their exponentials sum to more than 1: one score for each position.',
	topScores: 'Scores between 0 and 1 that sum to less than 1: the probabilities of the classes listed.',
	scoresAboveOne: 'Scores between 0 and 1 that sum to more than 1: each value stands alone.',
	confidencesApart: 'Confidences from 0 to 100 that do not sum to 100: each value stands alone.',
	saysSequence: 'The text nearby says one score for each position of a text.',
	namedOtherwise: 'The name nearby says that these are no scores.',
	settings: 'The keys are those of settings or counters, not of classes.',
	unnamed: 'Numbers that nothing nearby calls scores.',
	zerosAndOnes: 'Only the whole numbers 0 and 1: a mask or labels.',
	dateLike: 'The numbers read as a date.',
	loneWholeNumber: 'A single whole number that nothing nearby calls a score.',
	integerType: 'They are declared as whole numbers: ids, counts or sizes rather than scores.',
	bitPatterns: 'Bytes, bit masks or powers of two rather than scores.',
	indices: 'The whole numbers from 0 on, each once: indices rather than scores.',
	quantifier: 'How often a regular expression repeats.',
	quotedNumbers: 'Whole numbers in quotes: codes or ids rather than scores.',
	counters: 'Whole numbers with names, none negative: counts or codes rather than scores.',
	zeros: 'Only zeros: a start value rather than scores.',
	lookedUp: 'Whole numbers among which a value is looked for.',
	fewInParentheses: 'A few whole numbers in parentheses: a size, a point or a range rather than scores.',
	besideSizes: 'Whole numbers beside words that speak of sizes, positions or indices.',
	enumeration: 'The numbers of an enumeration.',
	unpacked: 'Several names take the values one by one: no distribution over them.',
	structures: 'The fields of a structure: each is something else.',
	format: 'How a number is printed: digits and decimals.',
	powersOfTen: 'Powers of ten, one after the other: settings to try rather than scores.',
	literalType: 'The numbers of a type, which no value has to be.',
	citation: 'Whole numbers in brackets within prose: sources that it cites.',
	vector: 'A vector of two to four components: a point, a direction or a color.',
	loopValues: 'A loop takes them one after another: settings to try rather than scores.',
	largeNumbers: 'Only large numbers, which nothing nearby calls scores: amounts, prices or measures.',
	largeWholeNumbers: 'Only whole numbers, some of 100 or more: ids, sizes or colors rather than scores.',
	chosen: 'You chose to read them so.',
	chosenSecondSoftmax:
		'You chose to read them as logits; they look like probabilities, and softmax of probabilities flattens them.',
} as const;

/** One of the sentences. */
export type KindReason = (typeof kindReasons)[keyof typeof kindReasons];
