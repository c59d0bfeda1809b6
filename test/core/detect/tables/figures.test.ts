import { describe } from 'node:test';
import { isSilent, reads } from '../languages/cases.ts';

describe('a series that pandas printed', () => {
	isSilent('plaintext', [
		'count    4.000000\nmean     1.000000\nstd     §0.979796\nName: logit, dtype: float64\n',
		'logit    §1.283090\nprob     0.333333\ndtype: float64\n',
	]);
	reads('plaintext', [
		['cat    1.25\ndog   §-0.75\nName: img_003, dtype: float64\n', [1.25, -0.75], { labels: ['cat', 'dog'] }],
		['pos    1.25\nneg   §-0.75\ndtype: float64\n', [1.25, -0.75], { labels: ['pos', 'neg'] }],
	]);
});

describe('columns beside others of another kind', () => {
	const markdown = '| expert | gate | share |\n|---|---|---|\n| math | 3.25 | 62.5 % |\n| code | §-0.5 | 37.5 % |\n';
	reads('markdown', [
		[markdown, [3.25, -0.5], { labels: ['math', 'code'] }],
		[markdown.replace('§', '').replace('37.5', '§37.5'), [62.5, 37.5], { labels: ['math', 'code'] }],
	]);
	const moves = 'move\tprior\tvisits\ne2e4\t§0.75\t412\nd2d4\t0.25\t96\n';
	reads('tsv', [[moves, [0.75, 0.25], { labels: ['e2e4', 'd2d4'] }]]);
	isSilent('tsv', [
		moves.replace('§', '').replace('412', '§412'),
		'gene\tctrl\tlog2fc\nMYC\t8.25\t§-1.0\nTP53\t2.5\t1.0\n',
	]);
	reads('csv', [['f,bark,meow,y_true\na,0.75,§0.25,0\nb,0.5,0.5,1\n', [0.75, 0.25], { labels: ['bark', 'meow'] }]]);
});

describe('classes behind what counts and measures the rows', () => {
	const frames = 'frame,t_sec,sit,walk,run\n0,0.00,0.875,0.0625,0.0625\n1,0.04,0.25,§0.625,0.125\n';
	reads('csv', [[frames, [0.25, 0.625, 0.125], { labels: ['sit', 'walk', 'run'] }]]);
	isSilent('csv', [frames.replace('0.625', '1.625'), frames.replace('§', '').replace('0.04', '§0.04')]);
});

describe('commas between the bars of Markdown', () => {
	const table = '| Klasse | Logit |\n|---|---|\n| Hund | 2,50 |\n| Katze | §-0,75 |\n';
	reads('markdown', [
		[table, [2.5, -0.75], { labels: ['Hund', 'Katze'] }],
		[table.replace('2,50', '1,250').replace('-0,75', '-3,500'), [1250, -3500]],
	]);
});

describe('labels and their numbers in a sequence of YAML', () => {
	const labels = ['cat', 'dog'];
	reads('yaml', [
		['results:\n- [cat, 0.625]\n- [dog, §0.375]\n', [0.625, 0.375], { labels }],
		['logits:\n- cat: 1.5\n- dog: §-3.25\n', [1.5, -3.25], { labels }],
		['results:\n- {cat: 0.625}\n- {dog: §0.375}\n', [0.625, 0.375], { labels }],
	]);
	isSilent('yaml', [
		'optimizer:\n- [lr, 0.5]\n- [momentum, §1.5]\n',
		'ports:\n- http: 80\n- admin: §8081\n',
		'rows:\n- [a, 1.5]\n- [2.5, §3]\n',
	]);
});

describe('figures that a session shows', () => {
	reads('plaintext', [
		['> glimpse(d)\n$ token <chr> "the", "a"\n$ logit <dbl> 3.50, §-0.75, …\n', [3.5, -0.75], { truncated: true }],
		['$ logit <f64> 3.5, §-0.75\n', [3.5, -0.75]],
		['3-element Vector{Union{Missing, Float64}}:\n  1.5\n   missing\n §-0.75\n', [1.5, NaN, -0.75]],
		['prior = 0.25, §0.25, 0.5\n', [0.25, 0.25, 0.5]],
		['let scores = [(key: "cat", value: 2.25), (key: "dog", value: §-0.5)]', [2.25, -0.5], { labels: ['cat', 'dog'] }],
	]);
	reads('plaintext', [
		['>>> np.log(p)\narray([§-0.25, -1.5 ])\n', [-0.25, -1.5]],
		[
			'cat.jpg: tabby 0.62, tiger_cat §0.25, lynx 0.07, 3.1ms\n',
			[0.62, 0.25, 0.07],
			{ labels: ['tabby', 'tiger_cat', 'lynx'] },
		],
	]);
	reads('plaintext', [
		['julia> Tuple(z)\n(0.5f0, §-1.25f0, 2.0f0)\n', [0.5, -1.25, 2]],
		['z: [0.5f32, §-1.25f32]\n', [0.5, -1.25]],
	]);
	isSilent('plaintext', ['>> find (z > 0)\nans =\n\n   §1   3\n', 'E0303 op.cc:88] expected [2, 3] but got [§3, 2]\n']);
	const histogram = '(array([2., 3., 1.]),\n array([0. , §0.5, 1. , 1.5]),\n <BarContainer object of 3 artists>)';
	isSilent('plaintext', [
		'octave:6> size (w)\nans =\n\n   §2   3\n',
		'julia> findmax(p)\n(§0.5, 2)\n',
		'$ count <dbl> 12, §3\n',
		histogram,
		histogram.replace('§', '').replace('3.', '§3.'),
	]);
});
