import { describe } from 'node:test';
import { reads } from './languages/cases.ts';

describe('lines that a shell asked for', () => {
	reads('python', [
		['"""\n>>> x = [[1.5, -2],\n...      [0.25, §3]]\n>>> f(x)\n"""\n', [1.5, -2, 0.25, 3], { shape: [2, 2] }],
		['# >>> x = [[1.5, -2],\n# ...      [0.25, §3]]', [1.5, -2, 0.25, 3], { shape: [2, 2] }],
	]);
	reads('restructuredtext', [['    >>> x = [1.5, -2,\n    ...      §0.25, 3]\n', [1.5, -2, 0.25, 3]]]);
	reads('plaintext', [
		['>>> x = np.array([\r\n...     1.5, §-2,\r\n... ])\r\n', [1.5, -2]],
		['In [3]: x = np.array([1.5, -2,\n   ...:               §0.25])\n', [1.5, -2, 0.25]],
		// Dots that leave values out stay what they are.
		['>>> x\n[[1.5 -2.]\n ...\n [0.2§5 3.]]\n', [1.5, -2, 0.25, 3], { shape: [2, 2], truncated: true }],
		['[1.5 -2.\n ... 0.2§5 3.]\n', [1.5, -2, 0.25, 3], { truncated: true }],
	]);
});
