/** Languages under which texts are read that are none of any language. */
export const fuzzedLanguages: readonly (string | undefined)[] = [
	...'python typescript json jsonl yaml markdown latex csv plaintext log cpp rust go r matlab julia ruby perl'.split(
		' ',
	),
	...'php fortran haskell clojure lisp sql toml shellscript powershell an-unknown-language'.split(' '),
	undefined,
];

/** What makes a reader work the most for nothing when it is repeated. */
export const hostileUnits: readonly string[] = [
	...'[ ( { [[ ({[ [] () ] " \' ` """ \\ [1, (1, [1], ((1)+ [[], {"a":[1,2], 1- 1 1, - [- 1e 1_ / /* # -- ... a a. a('.split(
		' ',
	),
	...'np.array( np.array([1, torch.tensor([1], float(" "a": "a":1, {"logprob":-1}, tensor([[ 1; [1; nan, [None, , [,'.split(
		' ',
	),
	...'{"token":"a","logprob":-0.1,"top_logprobs":[ = x=[1,y ${ r" R"( /[ 2** (2** -( sqrt( float32(1), 1+ & \\begin{'.split(
		' ',
	),
	...'1&2\\\\ <a : "\\ {1,2}, ((((1 ]) } 1. .. ("a",1), {1: {a= {"a":" \\" \u5b57 \ud800 \u22121 \u00e9,'.split(' '),
	'1 ',
	'1 2\n',
	'1,2\n',
	'| 1 | 2 |\n',
	'- 1\n',
	'- [1\n',
	'a\t1\n',
	'[1] 1 2\n',
	'[1,2,3]\n',
	'a: 1\n',
	'  - 1\n',
	'[1 ...',
	' ',
	'\n',
	'\t',
	'\r\n',
	'[1;99999999],\n',
	'<table><tr><td>1\n',
];
