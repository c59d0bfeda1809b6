import { describe } from 'node:test';
import { reads } from './languages/cases.ts';

describe('the entries of a map whose keys are numbers', () => {
	const labels = ['17', '42'];
	reads('cpp', [
		['std::map<int, float> m = {{17, 1.25f}, {42, -0.5f§}};', [1.25, -0.5], { labels }],
		['auto m = std::unordered_map<int, float>{{17, 1.25f}, {42, -0.5f§}};', [1.25, -0.5], { labels }],
		['float m[2][2] = {{17, 1.25f}, {42, -0.5f§}};', [17, 1.25, 42, -0.5], { shape: [2, 2] }],
	]);
	reads('rust', [['let m = BTreeMap::from([(17, 1.25), (42, -0.5§)]);', [1.25, -0.5], { labels }]]);
	reads('python', [['m = dict([(17, 1.25), (42, -0.5§)])', [1.25, -0.5], { labels }]]);
	reads('typescript', [['const m = new Map([[17, 1.25], [42, -0.5§]]);', [1.25, -0.5], { labels }]]);
});

describe('pairs that their type calls an id and a score', () => {
	const labels = ['17', '42'];
	reads('cpp', [
		['std::vector<std::pair<int, float>> top = {{17, 1.25f}, {42, -0.5f§}};', [1.25, -0.5], { labels }],
		['std::pair<size_t, double> top[2] = {{17, 1.25}, {42, -0.5§}};', [1.25, -0.5], { labels }],
		['std::vector<std::pair<float, float>> v = {{17, 1.25f}, {42, -0.5f§}};', [17, 1.25, 42, -0.5], { shape: [2, 2] }],
	]);
	reads('rust', [['let top: Vec<(u32, f32)> = vec![(17, 1.25), (42, -0.5§)];', [1.25, -0.5], { labels }]]);
	reads('swift', [['let top: [(Int, Float)] = [(17, 1.25), (42, -0.5§)]', [1.25, -0.5], { labels }]]);
	reads('python', [['top: list[tuple[int, float]] = [(17, 1.25), (42, -0.5§)]', [1.25, -0.5], { labels }]]);
});

describe('ranked pairs of an id and a score', () => {
	reads('plaintext', [
		['top: [(464, -0.25), (3290, -2.5§), (318, -3.75)]', [-0.25, -2.5, -3.75], { labels: ['464', '3290', '318'] }],
		['x = [(2, 3.5), (0, 1.5), (1, -0.25§)]', [3.5, 1.5, -0.25], { labels: ['2', '0', '1'] }],
		['x = [(2, 1.5), (0, 3.5), (1, -0.25§)]', [2, 1.5, 0, 3.5, 1, -0.25], { shape: [3, 2] }],
		['x = [[2, 3.5], [0, 1.5], [1, -0.25§]]', [2, 3.5, 0, 1.5, 1, -0.25], { shape: [3, 2] }],
	]);
});

describe('records of one entry each', () => {
	reads('python', [
		['x = [{"a": 1.5}, {"b": -0.5§}, {"c": 2.5}]', [1.5, -0.5, 2.5], { labels: ['a', 'b', 'c'] }],
		['x = [{"a": 1.5}, {"a": -0.5§}]', [1.5, -0.5], { shape: [2, 1], labels: ['a'] }],
	]);
});
