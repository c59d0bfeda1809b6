import { describe, it } from 'node:test';
import { isSilent, reads } from '../languages/cases.ts';
import { assertTable, type TableCase } from './tableCase.ts';

const { NaN: missing } = Number;

function cases(form: string, languageId: string, rows: Readonly<Record<string, Omit<TableCase, 'languageId'>>>): void {
	describe(form, () => {
		for (const [name, row] of Object.entries(rows)) it(name, () => assertTable({ languageId, ...row }));
	});
}

cases('CSV', 'csv', {
	'may have bars, and decimal commas between them': {
		text: 'word|logit\nja|^2,5\nnein|-1,25\n',
		values: [2.5, -1.25],
		kind: 'logits',
		labels: ['ja', 'nein'],
	},
	'has rows by their ids, whatever these may mean elsewhere': {
		text: 'id,cat,dog\nx,1.5,^-2.5\ny,0.5,1.5\n',
		values: [1.5, -2.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'may have blanks beside its commas, which are none of the labels': {
		text: 'prob, class\n^0.75, cat\n0.25, dog\n',
		values: [0.75, 0.25],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
	'may number its classes': {
		text: 'step,0,1,2\n100,1.5,^-0.25,3.0\n200,0.75,2.25,-1.5\n',
		values: [1.5, -0.25, 3],
		kind: 'logits',
		labels: ['0', '1', '2'],
	},
	'has shares where its numbers sum to 100': {
		text: 'party,share\nRed,^41.5\nBlue,33.25\nGreen,25.25\n',
		values: [41.5, 33.25, 25.25],
		kind: 'percent',
		labels: ['Red', 'Blue', 'Green'],
	},
	'of models and benchmarks has no scores': {
		text: 'model,MMLU,ARC\nbase,^62.5,55.1\nlarge,70.25,61.75\n',
		values: [62.5, 55.1],
		kind: 'other',
	},
	'of models and classes has scores where some are negative': {
		text: 'model,cat,dog\nbase,^2.31,0.98\nlarge,4.02,-1.15\n',
		values: [2.31, 0.98],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'gives the row, and the header as labels, where columns are classes': {
		text: 'id,cat,dog\na,1.5,^-2.5\nb,0.5,1.5\n',
		values: [1.5, -2.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'has remarks above it': {
		text: '# from run 7\nid,cat,dog\na,1.5,^-2.5\nb,0.5,1.5\n',
		values: [1.5, -2.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'gives the column, and the texts beside it as labels, where the header names a quantity': {
		text: 'label,prob\ncat,0.7\ndog,^0.2\nfish,0.1\n',
		values: [0.7, 0.2, 0.1],
		kind: 'probabilities',
		labels: ['cat', 'dog', 'fish'],
	},
	'gives the column from its header': {
		text: 'label,pr^ob\ncat,0.7\ndog,0.3\n',
		values: [0.7, 0.3],
		kind: 'probabilities',
	},
	'gives the row of the columns that share a quantity': {
		text: 'text,label,logit_neg,logit_pos,prob\nhi,1,-1.5,^2.5,0.98\nno,0,1.5,-2.5,0.98\n',
		values: [-1.5, 2.5],
		kind: 'logits',
		labels: ['logit_neg', 'logit_pos'],
	},
	'gives the column of another quantity in the same table': {
		text: 'text,label,logit_neg,logit_pos,prob\nhi,1,-1.5,2.5,^0.98\nno,0,1.5,-2.5,0.02\n',
		values: [0.98, 0.02],
		kind: 'probabilities',
	},
	'takes p0, p1, p2 for a row': {
		text: 'id,p0,p1,p2\n7,0.1,^0.2,0.7\n8,0.3,0.3,0.4\n',
		values: [0.1, 0.2, 0.7],
		kind: 'probabilities',
		labels: ['p0', 'p1', 'p2'],
	},
	'reads the header of a frame without names': {
		text: ',0,1,2\n0,0.1,^-0.2,0.7\n1,0.3,0.3,-0.4\n',
		values: [0.1, -0.2, 0.7],
		kind: 'logits',
		labels: ['0', '1', '2'],
	},
	'without a header is rows': {
		text: '0.1,^0.2,0.7\n0.3,0.3,0.4\n',
		values: [0.1, 0.2, 0.7],
		kind: 'probabilities',
	},
	'holds delimiters, doubled quotes and thousands in quotes': {
		text: '"token","logit"\n"a,b","^1,234.5"\n"say ""hi""","-2.5"\n',
		values: [1234.5, -2.5],
		kind: 'logits',
		labels: ['a,b', 'say "hi"'],
	},
	'has decimal commas between semicolons': {
		text: 'token;logit\ncat;^1,5\ndog;-0,25\n',
		values: [1.5, -0.25],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'has thousands with dots beside decimal commas': {
		text: 'token;logit\ncat;^1.234,5\ndog;-0,25\n',
		values: [1234.5, -0.25],
		kind: 'logits',
	},
	'has headers in Japanese': {
		text: '番号,猫,犬,魚\n1,2.5,^-1.25,0.75\n2,1.5,0.25,0.5\n',
		values: [2.5, -1.25, 0.75],
		kind: 'logits',
		labels: ['猫', '犬', '魚'],
	},
	'knows quantities in Japanese': {
		text: '単語,確率\n猫,^0.5\n犬,0.5\n',
		values: [0.5, 0.5],
		kind: 'probabilities',
		labels: ['猫', '犬'],
	},
	'notes cells that are empty or not there': {
		text: 'id,cat,dog,fish\na,1.5,,^2.5\nb,1,2\n',
		values: [1.5, missing, 2.5],
		kind: 'logits',
		notes: [{ type: 'missing', indices: [1] }],
	},
	'notes cells that a short row lacks': {
		text: 'id,cat,dog,fish\na,1.5,^2.5\nb,1,2,3\n',
		values: [1.5, 2.5, missing],
		kind: 'logits',
		notes: [{ type: 'missing', indices: [2] }],
	},
	'notes what a column leaves out': {
		text: 'token,logit\ncat,1.5\ndog,NA\nfish,^2.5\n',
		values: [1.5, missing, 2.5],
		kind: 'logits',
		notes: [{ type: 'missing', indices: [1] }],
	},
	'tells ids from labels': {
		text: 'token_id,token,logit\n12,the,^2.5\n99,a,-1.5\n',
		values: [2.5, -1.5],
		kind: 'logits',
		labels: ['the', 'a'],
		ids: [12, 99],
	},
	'has percent signs': {
		text: 'class,share\ncat,^70%\ndog,30%\n',
		values: [70, 30],
		kind: 'percent',
		labels: ['cat', 'dog'],
	},
	'keeps scores of measures for the command': {
		text: 'date,open,high,low,close\n2024-01-02,1.5,^2.5,1.2,2.0\n2024-01-03,1.5,2.5,1.2,2.0\n',
		values: [1.5, 2.5, 1.2, 2],
		kind: 'other',
	},
	'begins with a byte order mark': {
		text: '\uFEFFlabel,prob\ncat,^0.7\ndog,0.3\n',
		values: [0.7, 0.3],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
});

cases('TSV', 'tsv', {
	'may have decimal commas': {
		text: 'mot\tlogit\noui\t^2,5\nnon\t-1,125\n',
		values: [2.5, -1.125],
		kind: 'logits',
		labels: ['oui', 'non'],
	},
	'has decimal commas before three digits where one stands behind a zero': {
		text: 'token\tlogit\ncat\t^11,234\ndog\t-0,345\n',
		values: [11.234, -0.345],
		labels: ['cat', 'dog'],
		kind: 'logits',
	},
	'has decimal commas before three digits where all stand behind one digit': {
		text: 'token\tlogit\ncat\t^1,234\ndog\t-2,345\n',
		values: [1.234, -2.345],
		labels: ['cat', 'dog'],
		kind: 'logits',
	},
	'may have commas of thousands': {
		text: 'city\tpopulation\nOslo\t^709,037\nMoss\t31,308\n',
		values: [709037, 31308],
		kind: 'other',
	},
});

cases('TSV and CSV in other text', 'plaintext', {
	'is parted by tabs': {
		text: 'class\tscore\ncat\t2.5\ndog\t^-1.5\n',
		values: [2.5, -1.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'ends at lines of another form': {
		text: 'results:\ntoken,logit\nthe,^1.5\na,-2.5\n\nend',
		values: [1.5, -2.5],
		kind: 'logits',
		labels: ['the', 'a'],
	},
});

cases('a Markdown table', 'markdown', {
	'of models and classes has scores where some are negative, as in CSV': {
		text: '| model | cat | dog |\n|---|---:|---:|\n| base | ^2.31 | 0.98 |\n| large | 4.02 | -1.15 |\n',
		values: [2.31, 0.98],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'of models and benchmarks has none': {
		text: '| model | MMLU | ARC |\n|---|---:|---:|\n| base | ^62.5 | 55.1 |\n| large | 70.25 | 61.75 |\n',
		values: [62.5, 55.1],
		kind: 'other',
	},
	'is seen through bold and code': {
		text: '| class | probability |\n|:--|--:|\n| **cat** | ^0.73 |\n| ` dog` | **0.27** |\n',
		values: [0.73, 0.27],
		kind: 'probabilities',
		labels: ['cat', ' dog'],
	},
	'has percent signs': {
		text: '| class | share |\n|---|---|\n| cat | ^73% |\n| dog | 27 % |\n',
		values: [73, 27],
		kind: 'percent',
	},
	'needs no outer pipes': {
		text: 'token | logit\n--- | ---\ncat | ^2.5\n\\| | -1\n',
		values: [2.5, -1],
		kind: 'logits',
		labels: ['cat', '|'],
	},
	'is rows where they are normalized': {
		text: '| sample | cat | dog |\n|---|---|---|\n| 1 | ^0.7 | 0.3 |\n| 2 | 0.2 | 0.8 |\n',
		values: [0.7, 0.3],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
	'of benchmarks is none of scores': {
		text: '| Model | MMLU | GSM8K |\n|---|---|---|\n| A | ^70.1 | 55.2 |\n| B | 68.0 | 50.1 |\n',
		values: [70.1, 55.2],
		kind: 'other',
	},
	'may have a hole': {
		text: '| token | logit |\n|---|---|\n| cat | ^2.5 |\n| dog | |\n',
		values: [2.5, missing],
		kind: 'logits',
		notes: [{ type: 'missing', indices: [1] }],
	},
});

cases('a table between bars', 'plaintext', {
	'of psql': {
		text: ' token | logit \n-------+-------\n cat   |   ^2.5\n dog   |  -1.5\n(2 rows)\n',
		values: [2.5, -1.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'of mysql': {
		text: '+-------+-------+\n| token | logit |\n+-------+-------+\n| cat   |   ^2.5 |\n| dog   |  -1.5 |\n+-------+-------+\n',
		values: [2.5, -1.5],
		kind: 'logits',
	},
	'of polars': {
		text: 'shape: (2, 2)\n┌───────┬───────┐\n│ token ┆ logit │\n│ ---   ┆ ---   │\n│ str   ┆ f64   │\n╞═══════╪═══════╡\n│ cat   ┆ ^2.5   │\n│ …     ┆ …     │\n│ dog   ┆ -1.5  │\n└───────┴───────┘\n',
		values: [2.5, -1.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
		truncated: true,
	},
});

cases('LaTeX', 'latex', {
	'a sign in braces belongs to its number, in a line without commands too': {
		text: '$z = [2.5, ^{-}0.75, 1]$',
		values: [2.5, -0.75, 1],
		kind: 'logits',
	},
	'dots in a list leave values out': {
		text: String.raw`the row $(0.5, ^-1.25, \ldots, 3.0)$`,
		values: [0.5, -1.25, 3],
		kind: 'logits',
		truncated: true,
	},
	'a comma in braces is a decimal one where some number nearby shows it': {
		text: String.raw`$z = (1{,}500;\;^-2{,}250; 10{,}000; 0{,}125)$`,
		values: [1.5, -2.25, 10, 0.125],
		kind: 'logits',
	},
	'a comma in braces is one of thousands where three digits follow it everywhere': {
		text: String.raw`\begin{bmatrix} ^10{,}000 & -2{,}500 \end{bmatrix}`,
		values: [10000, -2500],
		kind: 'logits',
	},
	'wide spaces part numbers, with commas and without': {
		text: String.raw`$z = (1.5 \quad ^-2.5 \; 0.5, \qquad 3)$`,
		values: [1.5, -2.5, 0.5, 3],
		kind: 'logits',
	},
	'a power of ten needs no factor': {
		text: String.raw`\begin{bmatrix} ^10^{-3} & 2{,}5 \end{bmatrix}`,
		values: [0.001, 2.5],
		kind: 'logits',
	},
	'small matrices have brackets of their own': {
		text: '\\begin{bsmallmatrix} -\\infty & ^0.5 & {-}1.5 \\end{bsmallmatrix}',
		values: [-Infinity, 0.5, -1.5],
		kind: 'logits',
	},
	'matrices are rows of cells': {
		text: '\\left[\\begin{array}{cc} 1 & ^-2 \\\\ \\hline 3 & $4$ \\end{array}\\right]',
		values: [1, -2, 3, 4],
		kind: 'logits',
		shape: [2, 2],
	},
	'columns are [n, 1]': {
		text: '$z=\\begin{pmatrix}^1.5\\\\[2pt]-2.5\\end{pmatrix}$',
		values: [1.5, -2.5],
		kind: 'logits',
		shape: [2, 1],
	},
	'dots leave cells out': {
		text: '\\begin{bmatrix} 1.5 & ^2.5 & \\cdots & 3.5 \\end{bmatrix}',
		values: [1.5, 2.5, 3.5],
		kind: 'logits',
		truncated: true,
	},
	'knows infinity, phantoms, powers and wrappers': {
		text: '\\begin{bmatrix} -\\infty & ^\\mathbf{2.5} & \\phantom{-}3.5 & \\num{1e-3} & {-}2 & 1.5 \\times 10^{-2} \\end{bmatrix}',
		values: [-Infinity, 2.5, 3.5, 0.001, -2, 0.015],
		kind: 'logits',
	},
	'tables have columns': {
		text: '\\begin{tabular}{l|r}\n\\toprule\nToken & Logit \\\\\n\\midrule\ncat & $^2.5$ \\\\ % best\ndog & $-1.5$ \\\\\n\\bottomrule\n\\end{tabular}',
		values: [2.5, -1.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'lists may have spaces of their own': {
		text: '$p = \\{0.1,\\, ^0.2,\\, 0.7\\}$',
		values: [0.1, 0.2, 0.7],
		kind: 'probabilities',
	},
});

cases('YAML', 'yaml', {
	'block sequences are vectors': {
		text: 'logits: # of one token\n- .inf\n- ^-.inf\n- .nan # undefined\n\n- null\n- 1\nnext: 3\n',
		values: [Infinity, -Infinity, missing, missing, 1],
		kind: 'logits',
		notes: [{ type: 'missing', indices: [3] }],
	},
	'comments label the items': {
		text: 'z:\n  - 1.25   # north\n  - ^-2.0   # south\n  - 0.5\n',
		values: [1.25, -2, 0.5],
		kind: 'logits',
	},
	'tags say what a number is anyway': {
		text: 'logits:\n  cat: ^1.5\n  dog: !!float -2\n',
		values: [1.5, -2],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'nested ones are matrices': {
		text: 'm:\n  - - 0.1\n    - ^-0.2\n  - - 0.3\n    - 0.4\n',
		values: [0.1, -0.2, 0.3, 0.4],
		kind: 'logits',
		shape: [2, 2],
	},
	'dashes may stand alone over their row': {
		text: 'm:\n-\n  - 0.1\n  - ^-0.2\n-\n  - 0.3\n  - 0.4\n',
		values: [0.1, -0.2, 0.3, 0.4],
		kind: 'logits',
		shape: [2, 2],
	},
	'records in braces are a column': {
		text: 'items:\n  - {name: cat, score: 1.5}\n  - {name: "sea, lion", score: ^-0.5} # rare\n',
		values: [1.5, -0.5],
		kind: 'logits',
		labels: ['cat', 'sea, lion'],
	},
	'mappings have keys as labels': {
		text: "probs:\n  cat: ^0.75\n  'sea lion': 0.25 # rare\nother: x\n",
		values: [0.75, 0.25],
		kind: 'probabilities',
		labels: ['cat', 'sea lion'],
	},
	'rows may stand in brackets': {
		text: 'batch:\n  - [1.0, -1.0]\n  - [0.5, ^3.0,] # last\n',
		values: [1, -1, 0.5, 3],
		kind: 'logits',
		shape: [2, 2],
	},
	'records have columns': {
		text: "preds:\n  - label: 'cat'\n    score: ^0.7\n    box: [1, 2]\n\n  - label: dog\n    score: 0.3\n",
		values: [0.7, 0.3],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
	'records of settings are none of scores': {
		text: 'env:\n  - name: a\n    value: ^1.5\n  - name: b\n    value: 2.5\n',
		values: [1.5, 2.5],
		kind: 'other',
	},
	'whole numbers are scores where the key says so': {
		text: 'logits:\n  cat: ^3\n  dog: -1\n',
		values: [3, -1],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
});

cases('a repeated field', 'textproto', {
	'of a message without lists': {
		text: 'float_val: 0.1\nfloat_val: ^-2.5f\nfloat_val: inf\nname: "x"\n',
		values: [0.1, -2.5, Infinity],
		kind: 'logits',
	},
});

cases('messages of Protocol Buffers', 'textproto', {
	'on lines of their own are records': {
		text: 'classes {\n  label: "cat"\n  score: ^0.7\n}\nclasses {\n  label: "dog"\n  score: 0.3\n}\n',
		values: [0.7, 0.3],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
	'all on one line are records, and their name says what the numbers are': {
		text: 'id: 3 scores { label: "cat" value: 1.25 } scores { label: "dog" value: ^-0.75 } scores { label: "a}" value: 2 }\n',
		values: [1.25, -0.75, 2],
		kind: 'logits',
		labels: ['cat', 'dog', 'a}'],
	},
	'may have floats with a suffix': {
		text: 'scores { label: "a\\"b" value: ^1.5f }\nscores { label: "c" value: -2.5f }\n',
		values: [1.5, -2.5],
		kind: 'logits',
		labels: ['a"b', 'c'],
	},
	'of a map are its entries': {
		text: 'logits {\n  key: "cat"  # value: 9\n  value: 1.25\n}\nlogits {\n  key: "dog"\n  value: ^-0.75\n}\n',
		values: [1.25, -0.75],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'on one line each are records': {
		text: 'classes { label: "cat" score: 0.7 }\nclasses { label: "dog" score: ^0.3 }\n',
		values: [0.7, 0.3],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
});

cases('R', 'plaintext', {
	'vectors are called what the function makes': {
		text: '> round(softmax(logits), 3)\n[1] 0.03 ^0.27 0.71\n',
		values: [0.03, 0.27, 0.71],
		kind: 'probabilities',
	},
	'vectors go on with an index': {
		text: '> softmax(z)\n [1] 0.1 ^0.2 0.3\n [4] 0.4\n[1] 9\n',
		values: [0.1, 0.2, 0.3, 0.4],
		kind: 'probabilities',
	},
	'vectors may have values left out': {
		text: '[1]  2.5   NA ^-Inf\n',
		values: [2.5, missing, -Infinity],
		kind: 'logits',
		notes: [{ type: 'missing', indices: [1] }],
	},
	'named vectors have a line of names': {
		text: '> z\n       cat        dog       bird \n 2.5000000 ^-0.5000000  1.0000000 \n',
		values: [2.5, -0.5, 1],
		kind: 'logits',
		labels: ['cat', 'dog', 'bird'],
	},
	'matrices have indices': {
		text: '      [,1]  [,2]\n[1,]  0.50 ^-1.25\n[2,]  1.00  2.00\n',
		values: [0.5, -1.25, 1, 2],
		kind: 'logits',
		shape: [2, 2],
	},
	'each of their columns is as short as can be': {
		text: '     [,1]  [,2] [,3]\n[1,]  1.5 -0.25    0\n[2,] ^-2.0  0.75    4\n',
		values: [1.5, -0.25, 0, -2, 0.75, 4],
		kind: 'logits',
		shape: [2, 3],
	},
	'columns alone may have names': {
		text: '      cat   dog bird\n[1,]  1.5 ^-0.25    0\n[2,] -2.0  0.75    4\n',
		values: [1.5, -0.25, 0, -2, 0.75, 4],
		kind: 'logits',
		shape: [2, 3],
		labels: ['cat', 'dog', 'bird'],
	},
	'rows alone may have names': {
		text: '  [,1]  [,2] [,3]\na  1.5 ^-0.25    0\nb -2.0  0.75    4\n',
		values: [1.5, -0.25, 0, -2, 0.75, 4],
		kind: 'logits',
		shape: [2, 3],
	},
	'a column is a vector, labeled by its rows where these have names': {
		text: '  [,1]\na  1.5\nb ^-2.0\nc  0.5\n',
		values: [1.5, -2, 0.5],
		kind: 'logits',
		labels: ['a', 'b', 'c'],
	},
	'frames have columns': {
		text: '  token logit\n1   cat   2.5\n2   dog  ^-1.5\n',
		values: [2.5, -1.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
});

cases('Julia', 'plaintext', {
	'vectors have a header': {
		text: 'julia> logits\n3-element Vector{Float32}:\n  1.25\n ^-0.5\n  2.0\n\njulia> ',
		values: [1.25, -0.5, 2],
		kind: 'logits',
		notes: [{ type: 'declaredDtype', dtype: 'Float32' }],
	},
	'matrices too': {
		text: '2×3 Matrix{Float64}:\n 1.0  ^-2.0  3.0\n 0.5   4.0  1.0\n',
		values: [1, -2, 3, 0.5, 4, 1],
		kind: 'logits',
		shape: [2, 3],
	},
	'dots leave values out': {
		text: '100-element Vector{Float32}:\n 1.0\n ^0.5\n ⋮\n 2.5\n',
		values: [1, 0.5, 2.5],
		kind: 'logits',
		truncated: true,
		notes: [
			{ type: 'declaredShape', shape: [100] },
			{ type: 'declaredDtype', dtype: 'Float32' },
		],
	},
	'dictionaries are pairs': {
		text: 'Dict{String, Float64} with 2 entries:\n  "cat" => 2.5\n  "dog" => ^-0.5\n',
		values: [2.5, -0.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
});

cases('MATLAB and Octave', 'plaintext', {
	'columns are [n, 1]': {
		text: 'x =\n\n    0.5000\n   ^-1.2500\n    2.0000\n\n>> y\n',
		values: [0.5, -1.25, 2],
		kind: 'logits',
		shape: [3, 1],
	},
	'disp shows what it is given': {
		text: '>> disp(z)\n    1.5000   ^-0.5000    4.0000\n',
		values: [1.5, -0.5, 4],
		kind: 'logits',
	},
	'long rows come in parts': {
		text: 'x =\n\n  Columns 1 through 3\n\n    1.0000    2.0000    3.0000\n\n  Columns 4 through 5\n\n    ^4.0000    5.5000\n\n',
		values: [1, 2, 3, 4, 5.5],
		kind: 'logits',
	},
	'a matrix in parts is put together row by row': {
		text: 'x =\n\n  Columns 1 through 2\n\n    1.5000    2.0000\n   -1.0000    0.5000\n\n  Column 3\n\n    ^4.0000\n    5.5000\n\n',
		values: [1.5, 2, 4, -1, 0.5, 5.5],
		shape: [2, 3],
		kind: 'logits',
	},
	'a common factor multiplies, as decimals do': {
		text: 'z =\n\n   1.0e+03 *\n\n    1.0005    ^2.0000   -0.0030       NaN       Inf\n\n',
		values: [1000.5, 2000, -3, Number.NaN, Number.POSITIVE_INFINITY],
		kind: 'logits',
	},
	'the name tells the kind': {
		text: 'logits =\n\n   0.09   ^0.24   0.67\n\n',
		values: [0.09, 0.24, 0.67],
		kind: 'logits',
	},
});

cases('pandas', 'plaintext', {
	'series have an index and a footer': {
		text: 'sea lion    1.25\ndog        ^-0.50\nName: logit, dtype: float64\n',
		values: [1.25, -0.5],
		kind: 'logits',
		labels: ['sea lion', 'dog'],
		notes: [{ type: 'declaredDtype', dtype: 'float64' }],
	},
	'long series are truncated': {
		text: '0      1.25\n       ... \n99   ^-0.50\nLength: 100, dtype: float64\n',
		values: [1.25, -0.5],
		kind: 'logits',
		labels: ['0', '99'],
		truncated: true,
	},
	'frames of classes are matrices': {
		text: '     cat   dog  ...  fish  bird\n0   1.25 -0.50  ...  3.00  1.50\n..   ...   ...  ...   ...   ...\n99  0.00  ^2.75  ... -1.12  0.25\n\n[100 rows x 50 columns]\n',
		values: [1.25, -0.5, 3, 1.5, 0, 2.75, -1.12, 0.25],
		kind: 'logits',
		shape: [2, 4],
		labels: ['cat', 'dog', 'fish', 'bird'],
		truncated: true,
		notes: [{ type: 'declaredShape', shape: [100, 50] }],
	},
	'frames of quantities are columns': {
		text: '   token  logit  prob\n0    cat   2.50  ^0.73\n1    dog  -1.50  0.27\n',
		values: [0.73, 0.27],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
});

cases('tensors over a footer', 'plaintext', {
	'of libtorch with a common factor': {
		text: 'logits:\n0.01 *\n ^1.5000\n-2.2500\n[ CPUFloatType{2} ]\n',
		values: [0.015, -0.0225],
		shape: [2],
		kind: 'logits',
		notes: [{ type: 'declaredDtype', dtype: 'float32' }],
	},
	'of Torch 7': {
		text: ' 1.5000 -2.5000\n ^0.2500  3.0000\n[torch.FloatTensor of size 2x2]\n',
		values: [1.5, -2.5, 0.25, 3],
		kind: 'logits',
		shape: [2, 2],
		notes: [{ type: 'declaredDtype', dtype: 'float32' }],
	},
	'of libtorch, with a heading': {
		text: 'logits:\n 0.5000\n^0.5000\n[ CPUDoubleType{2} ]\n',
		values: [0.5, 0.5],
		kind: 'logits',
		notes: [{ type: 'declaredDtype', dtype: 'float64' }],
	},
	'of libtorch, its first row behind a label': {
		text: 'logits:  1.5000 ^-2.2500  0.5000\n 3.0000  0.1250 -4.0000\n[ CPUFloatType{2,3} ]\n',
		values: [1.5, -2.25, 0.5, 3, 0.125, -4],
		kind: 'logits',
		shape: [2, 3],
	},
	'of libtorch, read below that label': {
		text: 'out = 1.5000\n^-2.2500\n 0.5000\n[ CPUFloatType{3} ]\n',
		values: [1.5, -2.25, 0.5],
		kind: 'logits',
	},
	"of R's torch, right below another print": {
		text: '   Min.  Max.\n -1.500 2.000\ntorch_tensor\n 1.5000 ^-0.5000\n 2.0000  4.0000\n[ CPUFloatType{2,2} ]\n',
		values: [1.5, -0.5, 2, 4],
		shape: [2, 2],
		kind: 'logits',
	},
	'of libtorch, a labeled number above that is none of it': {
		text: 'step: 5\n^-2.2500\n 0.5000\n[ CPUFloatType{2} ]\n',
		values: [-2.25, 0.5],
		kind: 'logits',
	},
	'of three axes': {
		text: '(1,.,.) = \n  1  2\n  3  4\n\n(2,.,.) = \n  5 ^-6\n  7  8\n[ CPUFloatType{2,2,2} ]\n',
		values: [1, 2, 3, 4, 5, -6, 7, 8],
		kind: 'logits',
		shape: [2, 2, 2],
	},
});

cases('tall brackets', 'plaintext', {
	'of SymPy': {
		text: 'A = ⎡0.1  ^-0.2⎤\n    ⎢         ⎥\n    ⎣0.3  0.4 ⎦\n',
		values: [0.1, -0.2, 0.3, 0.4],
		kind: 'logits',
		shape: [2, 2],
	},
	'of nalgebra': {
		text: '  ┌         ┐\n  │ 1.0 ^-2.0 │\n  │ 3.0  4.0 │\n  └         ┘\n',
		values: [1, -2, 3, 4],
		kind: 'logits',
		shape: [2, 2],
	},
});

cases('lines of tokens', 'plaintext', {
	'are quoted': {
		text: "' the'  -0.12\n' a'  ^-2.5\n",
		values: [-0.12, -2.5],
		kind: 'logprobs',
		labels: [' the', ' a'],
	},
	'have ids': {
		text: '  id 1234  logit 12.3 "the"\n  id  99  logit ^-1.5 "a"\n',
		values: [12.3, -1.5],
		kind: 'logits',
		labels: ['the', 'a'],
		ids: [1234, 99],
	},
	'may be called behind their label': {
		text: '  1.  blue     logit=  21.5000  p=0.75\n  2.  gray     logit=  ^19.5000  p=0.25\n',
		values: [21.5, 19.5],
		kind: 'logits',
		labels: ['blue', 'gray'],
	},
	'may be called before their label': {
		text: 'P(cat) = 0.75\nP(dog) = ^0.25\n',
		values: [0.75, 0.25],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
	'may be marked as code, with a blank behind them': {
		text: '1. `cat` 0.75\n2. `dog` ^0.25\n',
		values: [0.75, 0.25],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
	'have their keys in quotes': {
		text: '{"id": 1, "label": "cat", "logit": 2.5}\n{"id": 2, "label": "dog", "logit": ^-1.5}\n',
		values: [2.5, -1.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'may be the end of a record': {
		text: '  "cat": 2.5,\n  "dog": ^-1.5,\n  "fish": 0.5\n}\n',
		values: [2.5, -1.5, 0.5],
		kind: 'logits',
		labels: ['cat', 'dog', 'fish'],
	},
	'are numbered': {
		text: 'Top predictions:\n1. cat: 0.70\n2. dog: ^0.20\n3. fish: 0.10\n',
		values: [0.7, 0.2, 0.1],
		kind: 'probabilities',
		labels: ['cat', 'dog', 'fish'],
	},
	'are ranked': {
		text: 'top1: cat, prob: 0.70\ntop2: dog, prob: ^0.20\ntop3: fish, prob: 0.10\n',
		values: [0.7, 0.2, 0.1],
		kind: 'probabilities',
		labels: ['cat', 'dog', 'fish'],
	},
	'are a tree': {
		text: '├── cat: 0.70\n├── dog: ^0.20\n└── fish: 0.10\n',
		values: [0.7, 0.2, 0.1],
		kind: 'probabilities',
		labels: ['cat', 'dog', 'fish'],
	},
	'have captions': {
		text: 'a photo of a cat: 98.21%\na photo of a dog: ^1.79%\n',
		values: [98.21, 1.79],
		kind: 'percent',
		labels: ['a photo of a cat', 'a photo of a dog'],
	},
	'have arrows': {
		text: 'cat -> 3.25\ndog -> ^-1.5\n',
		values: [3.25, -1.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'give the other number at the cursor': {
		text: '0: 0.1 (-2.3)\n1: 0.9 (^-0.105)\n',
		values: [-2.3, -0.105],
		kind: 'logprobs',
		labels: ['0', '1'],
	},
});

cases('one line', 'xml', {
	'may stand in a tag that names it': {
		text: '<scores class="a">1.5 ^-0.25 3.0</scores>\n',
		values: [1.5, -0.25, 3],
		kind: 'logits',
	},
});

cases('one line', 'log', {
	'of numbers behind a name': {
		text: '2024-05-01 12:00:00 INFO logits: 1.2 ^3.4 -0.5\n',
		values: [1.2, 3.4, -0.5],
		kind: 'logits',
	},
	'of numbers from its name': {
		text: 'step 3 pro^bs = 0.1, 0.7, 0.2 (done)\n',
		values: [0.1, 0.7, 0.2],
		kind: 'probabilities',
	},
	'of numbers may be elided': {
		text: 'logits: 1.2 ^3.4 ... -0.5\n',
		values: [1.2, 3.4, -0.5],
		kind: 'logits',
		truncated: true,
	},
	'of pairs that are normalized': {
		text: 'sentiment pos=0.91 neg=^0.09\n',
		values: [0.91, 0.09],
		kind: 'probabilities',
		labels: ['pos', 'neg'],
	},
	'of words with their shares, in parentheses': {
		text: 'top tokens: the (62.50%), a (^25.00%), an (12.50%)\n',
		values: [62.5, 25, 12.5],
		kind: 'percent',
		labels: ['the', 'a', 'an'],
	},
	'need no sign behind a name of scores': {
		text: 'INFO probs 0.25 ^0.5 0.25 for request 12\n',
		values: [0.25, 0.5, 0.25],
		kind: 'probabilities',
	},
	'of pairs that share what they are values of': {
		text: 'logit[cat]=2.5 logit[dog]=^-1.25\n',
		values: [2.5, -1.25],
		kind: 'logits',
		labels: ['logit[cat]', 'logit[dog]'],
	},
	'of the answers to choose from': {
		text: '[Q1] answer=B A=-2.5 B=^0.25 C=-4.0\n',
		values: [-2.5, 0.25, -4],
		kind: 'logits',
		labels: ['A', 'B', 'C'],
	},
	'of pairs with nothing but blanks': {
		text: 'neg 0.05 neu ^0.15 pos 0.80\n',
		values: [0.05, 0.15, 0.8],
		kind: 'probabilities',
		labels: ['neg', 'neu', 'pos'],
	},
	'of pairs with a yes and a no': {
		text: 'scores: yes 1.75, no ^-0.50, maybe 0.25\n',
		values: [1.75, -0.5, 0.25],
		kind: 'logits',
		labels: ['yes', 'no', 'maybe'],
	},
	'of pairs that are called scores': {
		text: 'scores: cat: 2.5, dog: ^1.25, fish: 0.5\n',
		values: [2.5, 1.25, 0.5],
		kind: 'logits',
		labels: ['cat', 'dog', 'fish'],
	},
});

cases('columns of bare numbers', 'plaintext', {
	'are scores where they are normalized': { text: '0.1\n^0.2\n0.7\n', values: [0.1, 0.2, 0.7], kind: 'probabilities' },
	'are scores where the line above says so': {
		text: 'logits:\n2.5e+00\n^-1.5e+00\n3.0\n',
		values: [2.5, -1.5, 3],
		kind: 'logits',
	},
	'are other numbers elsewhere': { text: '2.5\n^-1.5\n3.0\n', values: [2.5, -1.5, 3], kind: 'other' },
});

cases('comments and docstrings of code', 'python', {
	'hold tables': {
		text: 'x = 1\n# token  logit\n# cat      2.5\n# dog     ^-1.5\nx = 2\n',
		values: [2.5, -1.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'hold named numbers': {
		text: 'def f():\n    """\n    logits: 1.5 ^-2.5 3.0\n    """\n',
		values: [1.5, -2.5, 3],
		kind: 'logits',
	},
});

describe('a dictionary in a string of data', () => {
	reads('csv', [
		['id,scores,n\n3,"{""cat"": 1.75, ""dog"": §-0.25}",1\n', [1.75, -0.25], { labels: ['cat', 'dog'] }],
		['id,scores\n3,"{""cat"": 1.75,\t""dog"": §-0.25}"\n', [1.75, -0.25], { labels: ['cat', 'dog'] }],
	]);
	reads('json', [
		[
			String.raw`{"answer": "{\"scores\": {\"spam\": 0.75, \"ham\": §0.25}}", "model": "m"}`,
			[0.75, 0.25],
			{ labels: ['spam', 'ham'] },
		],
	]);
});

describe('prints of sessions', () => {
	reads('plaintext', [
		[
			'dl =\n\n  3(C) × 1(B) single dlarray\n\n    1.5000\n   §-0.7500\n    0.2500\n',
			[1.5, -0.75, 0.25],
			{ shape: [3, 1] },
		],
		['sqlite> select label, score from s;\nyes|1.75\nno|§-0.25\n', [1.75, -0.25], { labels: ['yes', 'no'] }],
		['--> x\n x  = \n\n   0.5  §-0.25   2.75\n\n', [0.5, -0.25, 2.75]],
		['   2*x\n1.5 §_2.5 3 __\n   x\n', [1.5, -2.5, 3, -Infinity]],
		['      2×x\n1.5 §¯2.5\n', [1.5, -2.5]],
		['$logits\n[1]  0.50 §-1.75\n', [0.5, -1.75]],
		[
			'structure(c(0.5, -1.5, 2, §3.25), dim = c(2L, 2L))',
			[0.5, -1.5, 2, 3.25],
			{ shape: [2, 2], order: 'column-major' },
		],
		['§Float32Array(3) [ 0.5, -1.5, 2.25 ]', [0.5, -1.5, 2.25]],
		['Float32Array(3) [ 0.5, §-1.5, 2.25 ]', [0.5, -1.5, 2.25]],
		['§@[1.5, -2.25]', [1.5, -2.25]],
		['((:DOG . -0.5) (:CAT . §1.5))', [-0.5, 1.5], { labels: ['DOG', 'CAT'] }],
	]);
	isSilent('plaintext', ['m\n1.5 §¯2.5\n0.5    3\n', 'Float32Array(§3) [ 0.5, -1.5, 2.25 ]']);
});

cases('a raw notebook', 'json', {
	'joins the strings of an output': {
		text: '{"outputs": [{"data": {"text/plain": [\n "tensor([0.5,\\n",\n "        ^0.25, 0.25])"\n]}}]}',
		values: [0.5, 0.25, 0.25],
		kind: 'probabilities',
	},
	'reads tables in them': {
		text: '{"text": [\n "cat    1.25\\n",\n "dog   ^-0.50\\n",\n "Name: logit, dtype: float64\\n"\n]}',
		values: [1.25, -0.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'reads the language of the source': {
		text: '{"cell_type": "code", "source": [\n "logits = [1.5,  # a \\"b\\"\\n",\n "  ^-2**2]\\n"\n]}',
		values: [1.5, -4],
		kind: 'logits',
	},
});

cases('frames with lines between header and rows', 'plaintext', {
	'have the types of a tibble there, and numbers that end at different places': {
		text: '# A tibble: 2 × 2\n    cat   dog\n  <dbl> <dbl>\n1  0.9   0.1 \n2  0.25  ^0.75\n',
		values: [0.9, 0.1, 0.25, 0.75],
		shape: [2, 2],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
	'have the types of a Julia frame there': {
		text:
			' Row │ token   logit   \n     │ String  Float64 \n─────┼─────────────────\n' +
			'   1 │ the        4.^25\n   2 │ a         -0.5\n',
		values: [4.25, -0.5],
		kind: 'logits',
		labels: ['the', 'a'],
	},
	'have the name of the index there, as pandas prints it': {
		text: 'label   neg   pos\ndoc              \nr1    -1.25  2.^50\nr2     0.75 -3.00\n',
		values: [-1.25, 2.5, 0.75, -3],
		shape: [2, 2],
		kind: 'logits',
		labels: ['neg', 'pos'],
	},
});

cases('a vector of R whose names count', 'plaintext', {
	'is labelled by them': {
		text: '> predict(fit, type = "response")\n        1         2 \n0.9126541 0.^0314159 \n',
		values: [0.9126541, 0.0314159],
		kind: 'probabilities',
		labels: ['1', '2'],
	},
});

cases('a row of a table', 'markdown', {
	'is one of scores where classes have negative numbers': {
		text: '| prompt | yes | no |\n|---|---|---|\n| is it blue? | 1.75 | ^-0.25 |\n| is it warm? | -1.5 | 2.25 |\n',
		values: [1.75, -0.25],
		labels: ['yes', 'no'],
		kind: 'logits',
	},
	'may say itself what its numbers are': {
		text: '| | A | B |\n|---|---|---|\n| logit | 2.25 | ^-1.5 |\n',
		values: [2.25, -1.5],
		kind: 'logits',
		labels: ['A', 'B'],
	},
});

cases('records of CSV over several lines', 'csv', {
	'a quoted cell may hold line breaks, before the cursor or at it': {
		text: 'text,p_neg,p_pos\n"two\nlines",0.1,^0.9\nplain,0.8,0.2\n',
		values: [0.1, 0.9],
		kind: 'probabilities',
		labels: ['p_neg', 'p_pos'],
	},
	'and doubled quotes': {
		text: 'text,p_neg,p_pos\nplain,0.8,0.2\n"a ""b""\n, c\nd",0.3,0.^7\n',
		values: [0.3, 0.7],
		kind: 'probabilities',
	},
	'a measure beside a group of scores is none of them': {
		text: 'id,p_a,p_b,entropy,latency_ms\n1,0.6,^0.4,0.67,12.5\n2,0.5,0.5,0.69,11.5\n',
		values: [0.6, 0.4],
		kind: 'probabilities',
	},
});

cases('reStructuredText', 'restructuredtext', {
	'the header of a csv-table stands in its options': {
		text: '.. csv-table:: Probabilities\n   :header: "x", "cat", "dog"\n   :widths: 5, 5, 5\n\n   "a", 0.7, ^0.3\n   "b", 0.4, 0.6\n',
		values: [0.7, 0.3],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
});

cases('lines of classifiers', 'plaintext', {
	'the name of the score behind the label is no part of it': {
		text: '1. paris   (score: 11.4)\n2. lyon    (score: ^7.2)\n3. nice    (score: 5.4)\n',
		values: [11.4, 7.2, 5.4],
		kind: 'logits',
		labels: ['paris', 'lyon', 'nice'],
	},
	'bars may picture percentages': {
		text: '1. retriever   85.5%  █████████\n2. kuvasz       ^9.5%  █\n3. tennis ball  5.0%\n',
		values: [85.5, 9.5, 5],
		kind: 'percent',
		labels: ['retriever', 'kuvasz', 'tennis ball'],
	},
	'classes may go by their numbers': {
		text: 'Class: 281, score: 0.7\nClass: 282, score: ^0.2\nClass: 285, score: 0.1\n',
		values: [0.7, 0.2, 0.1],
		kind: 'probabilities',
		labels: ['281', '282', '285'],
	},
	'ranked probabilities may stand before their names': {
		text: '0.705882: 653 military uniform\n0.117^647: 907 Windsor tie\n0.047059: 458 bow tie\n',
		values: [0.705882, 0.117647, 0.047059],
		kind: 'probabilities',
		labels: ['653 military uniform', '907 Windsor tie', '458 bow tie'],
	},
	'fastText prints labels and probabilities on one line': {
		text: '__label__a 0.71 __label__b ^0.21 __label__c 0.04\n',
		values: [0.71, 0.21, 0.04],
		kind: 'probabilities',
		labels: ['__label__a', '__label__b', '__label__c'],
	},
	'one line may list names and signed scores between commas': {
		text: 'q-values: left -0.52, right ^1.31, stay 0.07\n',
		values: [-0.52, 1.31, 0.07],
		kind: 'logits',
		labels: ['left', 'right', 'stay'],
	},
	'sqlite parts labels from scores by a bar': {
		text: 'cat|2.5\ndog|^-1.25\nfox|0.5\n',
		values: [2.5, -1.25, 0.5],
		kind: 'logits',
		labels: ['cat', 'dog', 'fox'],
	},
});

cases('wrapped prints', 'plaintext', {
	'a named vector of R goes on in the next pair of lines': {
		text: '> eta\n         a          b          c\n-1.2031418  0.4421040  2.0192003\n         d\n ^0.0550000\n',
		values: [-1.2031418, 0.442104, 2.0192003, 0.055],
		kind: 'logits',
		labels: ['a', 'b', 'c', 'd'],
	},
	'a matrix of Torch 7 in parts is put together row by row': {
		text: 'Columns 1 to 2\n 0.5  1.5\n-1.0  0.5\n\nColumns 3 to 3\n 2.0\n^-3.0\n[torch.DoubleTensor of size 2x3]\n',
		values: [0.5, 1.5, 2, -1, 0.5, -3],
		shape: [2, 3],
		kind: 'logits',
	},
	'columns that each sum to 1 are probabilities': {
		text: 'julia> softmax(z)\n2×2 Matrix{Float64}:\n 0.75  ^0.1\n 0.25  0.9\n',
		values: [0.75, 0.1, 0.25, 0.9],
		shape: [2, 2],
		kind: 'probabilities',
	},
});

cases('a table of HTML', 'html', {
	'may have its classes in header cells, the first one too': {
		text: '<table>\n<tr><th>cat</th><td>0.7^5</td></tr>\n<tr><th>dog</th><td>0.25</td></tr>\n</table>\n',
		values: [0.75, 0.25],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
	'has whole labels, and no rows of comments': {
		text: '<table>\n<tr><th>label</th><th>logit</th></tr>\n<!-- <tr><td>old</td><td>9.5</td></tr> -->\n<tr><td>tabby <i>cat</i></td><td>^1.5</td></tr>\n<tr><td>dog</td><td>-0.5</td></tr>\n</table>\n',
		values: [1.5, -0.5],
		kind: 'logits',
		labels: ['tabby cat', 'dog'],
	},
	'has its names in the first row, and tags around its texts': {
		text: '<table class="t">\n<thead>\n<tr><th>token</th><th>logit</th><th>rank</th></tr>\n</thead>\n<tr><td>c^at</td><td>2.5</td><td>1</td></tr>\n<tr><td>dog</td><td align="right"><b>-1.5</b> </td><td>2</td></tr>\n</table>\n',
		values: [2.5, -1.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'may have each cell on its line, and names before the rows': {
		text: '<table border="1" class="dataframe">\n  <tr>\n    <th></th>\n    <th>cat</th>\n    <th>dog</th>\n  </tr>\n  <tr>\n    <th>0</th>\n    <td>^2.5</td>\n    <td>-1.5</td>\n  </tr>\n  <tr>\n    <th>1</th>\n    <td>0.5</td>\n    <td>0.25</td>\n  </tr>\n</table>\n',
		values: [2.5, -1.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'may have its characters by their names and numbers': {
		text: '<table>\n<tr><th>token</th><th>logit</th></tr>\n<tr><td>R&amp;B</td><td>1^.5</td></tr>\n<tr><td>&lt;s&gt;</td><td>&minus;0.5</td></tr>\n<tr><td>&quot;a&#39;s&quot;</td><td>&nbsp;0.25</td></tr>\n<tr><td>&eacute;&#x110000;</td><td>&mdash;</td></tr>\n</table>\n',
		values: [1.5, -0.5, 0.25, NaN],
		kind: 'logits',
		labels: ['R&B', '<s>', '"a\'s"', '&eacute;&#x110000;'],
	},
	'is its column on the header, and the row before its first tag': {
		text: '<table>\n<tr><th>label</th><th>lo^git</th></tr>\n<tr><td>cat</td><td>0.5</td></tr>\n<tr><td>dog</td><td>-0.5</td></tr>\n</table>\n',
		values: [0.5, -0.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'without names is one of anything': {
		text: '<table>\n ^ <tr><td>cat</td><td>2.5</td></tr>\n<tr><td>dog</td><td>1.5</td></tr>\n</table>\n',
		values: [2.5, 1.5],
		kind: 'other',
	},
	'of prices has no scores': {
		text: '<table>\n<tr><th>Item</th><th>Price</th></tr>\n<tr><td>Tea</td><td>2.5^</td></tr>\n<tr><td>Pot</td><td>12.5</td></tr>\n</table>\n',
		values: [2.5, 12.5],
		kind: 'other',
	},
});

cases('a table of HTML in Markdown', 'markdown', {
	'is read like others': {
		text: 'Text\n\n<table><tr><th>label</th><th>prob</th></tr>\n<tr><td>cat</td><td>0.75^</td></tr>\n<tr><td>dog</td><td>0.25</td></tr></table>\n',
		values: [0.75, 0.25],
		kind: 'probabilities',
		labels: ['cat', 'dog'],
	},
});

cases('labels in brackets', 'plaintext', {
	'are labels where only a number follows': {
		text: '[anger] 0.04\n[joy] ^0.90\n[fear] 0.06\n',
		values: [0.04, 0.9, 0.06],
		kind: 'probabilities',
		labels: ['anger', 'joy', 'fear'],
	},
	'are scores where some are negative': {
		text: '  - [sea lion] 1.04\n  - [dog] ^-2.5\n',
		values: [1.04, -2.5],
		kind: 'logits',
		labels: ['sea lion', 'dog'],
	},
	'may be measures': {
		text: '[train] 0.64\n[val] ^0.90\n[test] 0.86\n',
		values: [0.64, 0.9, 0.86],
		kind: 'other',
	},
	'are dropped before other labels': {
		text: '[eval] cat: 2.50\n[eval] dog: ^-0.70\n',
		values: [2.5, -0.7],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
});

cases('tables of TOML', 'toml', {
	'may have their name before each key': {
		text: 'title = "x"\nscores.cat = 1.5\nscores."sea lion" = ^-2.5\nseed = 3\n',
		values: [1.5, -2.5],
		kind: 'logits',
		labels: ['cat', 'sea lion'],
	},
	'may have names in names': {
		text: '[model]\nhead.logits.cat = 1.5\nhead.logits.dog = ^2.5\n',
		values: [1.5, 2.5],
		kind: 'logits',
		labels: ['cat', 'dog'],
	},
	'those of one array are records': {
		text: '[[candidates]]\ntoken = " yes"\nlogprob = -0.2\n\n[[candidates]]\ntoken = " no"\nlogprob = ^-1.9\n',
		values: [-0.2, -1.9],
		kind: 'logprobs',
		labels: [' yes', ' no'],
	},
});

cases('the percent sign of a header', 'markdown', {
	'says what the scores under it are': {
		text: '| class | logit | p (%) |\n|---|---|---|\n| cat | 1.5 | ^25.0 |\n| dog | 0.5 | 75.0 |\n',
		values: [25, 75],
		kind: 'percent',
		labels: ['cat', 'dog'],
	},
});

cases('fractions in LaTeX', 'latex', {
	'are folded': {
		text: '\\begin{bmatrix} 1/4 & ^\\frac{3}{4} \\end{bmatrix}',
		values: [0.25, 0.75],
		kind: 'probabilities',
	},
});

cases('lines of a number, a class and its score', 'plaintext', {
	'have their ids': {
		text: '281   tabby       12.37\n282   tiger cat   ^11.5\n285   Siamese      9.25\n',
		values: [12.37, 11.5, 9.25],
		kind: 'logits',
		labels: ['tabby', 'tiger cat', 'Siamese'],
		ids: [281, 282, 285],
	},
	'may have the class in quotes': {
		text: '262 " the" 12.37\n290 " a" ^11.5\n',
		values: [12.37, 11.5],
		kind: 'logits',
		labels: [' the', ' a'],
		ids: [262, 290],
	},
	'may be ranked only': {
		text: '1 tabby       0.56\n2 tiger cat   ^0.34\n3 Siamese     0.10\n',
		values: [0.56, 0.34, 0.1],
		kind: 'probabilities',
		labels: ['tabby', 'tiger cat', 'Siamese'],
	},
});

cases("the rows of a debugger's table", 'plaintext', {
	'end with their type': {
		text: '+\t\tz\t{ size=3 }\tstd::vector<float>\n\t\t[0]\t-1.25000000\tfloat\n\t\t[1]\t^0.500000000\tfloat\n',
		values: [-1.25, 0.5],
		kind: 'logits',
		labels: ['0', '1'],
	},
});

cases('what a console or library writes around its numbers', 'plaintext', {
	'are the properties of a typed array': {
		text: 'Float32Array(3) [0.25, 1.5, ^-2.5, buffer: ArrayBuffer(12), byteLength: 12, byteOffset: 0, length: 3]\n',
		values: [0.25, 1.5, -2.5],
		kind: 'logits',
	},
	"are the coordinates of xarray's axes": {
		text: "<xarray.DataArray (row: 2, token: 2)> Size: 32B\narray([[1.5, ^-0.25],\n       [0.5, 2.25]])\nCoordinates:\n  * row      (row) <U1 8B 'x' 'y'\n  * token    (token) <U5 40B 'a' 'sea b'\n",
		values: [1.5, -0.25, 0.5, 2.25],
		shape: [2, 2],
		kind: 'logits',
		labels: ['a', 'sea b'],
	},
});
