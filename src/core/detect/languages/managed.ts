import { constructors, type LanguageRows, traits, words } from '../languageTraits.ts';

const java = traits({
	characterQuote: true,
	tripleQuotes: true,
	integerDivision: 'truncated',
	casts: true,
	pairSigns: ['to', '->'],
	suffixes: words('f F d D l L g G u U uL UL'),
	octalZero: true,
	constructors: constructors({
		items:
			'Pair Pair.of vectorOf entry Map.entry AbstractMap.SimpleEntry Map.ofEntries Vectors.dense containsExactly Nd4j.createFromArray',
		entries: 'Map.of ImmutableMap.of',
	}),
});

/** The languages of the JVM and of .NET, and Dart. */
export const managed: LanguageRows = {
	java,
	kotlin: traits({
		...java,
		lists: '[',
		casts: false,
		octalZero: false,
		constructors: constructors(
			{
				items: 'mapOf mutableMapOf hashMapOf linkedMapOf sortedMapOf sequenceOf persistentListOf',
				nest: 'mk.ndarray ndarray',
			},
			java,
		),
	}),
	scala: traits({
		...java,
		lists: '(',
		casts: false,
		constructors: constructors(
			{
				items:
					'Map IArray ListMap HashMap TreeMap Set Iterator LazyList ArraySeq ArrayBuffer ListBuffer WrappedArray ' +
					'DenseMatrix Matrix Tensor Tuple2 Tuple3',
			},
			java,
		),
	}),
	groovy: traits({
		...java,
		lists: '[',
		multilineQuotes: '',
		characterQuote: false,
		casts: false,
		integerDivision: 'none',
		power: '**',
		pairSigns: [':'],
		suffixes: words('f F d D l L g G i I'),
	}),
	csharp: traits({
		...java,
		quotes: '"\'',
		pairSigns: ['=', ':'],
		keyBrackets: true,
		suffixes: words('f F d D m M l L u U ul UL uL Ul lu LU'),
		octalZero: false,
		constructors: constructors({
			items: 'KeyValuePair ValueTuple Tuple.Create ImmutableArray.Create KeyValuePair.Create Vector2 Vector3 Vector4',
			nest: 'Vector Dense DenseOfArray DenseOfColumnMajor OfArray ToList CreateTensorValueFromMemory',
		}),
	}),
	fsharp: traits({
		lineComments: ['//'],
		blockComments: [['(*', '*)']],
		characterQuote: true,
		tripleQuotes: true,
		lists: '[({',
		bracketMarks: ['|'],
		semicolon: 'item',
		lineBreak: 'item',
		atoms: 'capitals',
		application: 'blank',
		integerDivision: 'truncated',
		power: '**',
		suffixes: words('f F m M lf LF y uy s us l u ul L UL n un I'),
		unitsOfMeasure: true,
		constructors: constructors({
			items: 'struct',
			nest: 'array2D vector matrix seq DenseVector.ofList Map Set dict of_list of_array',
		}),
	}),
	'vb vba vbs vbscript': traits({
		lineComments: ["'"],
		blockComments: [],
		continuations: ['_'],
		quotes: '"',
		lists: '{',
		// `[{1.5, -2; 0.5, 4}]` of Excel.
		semicolon: 'row',
		pairSigns: [],
		power: '^',
		suffixes: words('f F r R d D s S i I l L us US ui UI ul UL'),
		suffixMarks: '!#@%&',
		baseSign: '&',
		constructors: constructors({ items: 'Array' }),
	}),
	dart: traits({
		lists: '[{(',
		tripleQuotes: true,
		constructors: constructors({ nest: 'fromList' }),
	}),
};
