import { describe } from 'node:test';
import { isSilent, reads } from './cases.ts';

describe('C, C++ and CUDA', () => {
	reads('cpp', [
		[
			'std::map<Label, float> s{{Label::CAT, 1.5f}, {Label::DOG, §-0.5f}};',
			[1.5, -0.5],
			{ labels: ['Label::CAT', 'Label::DOG'] },
		],
		['double x[] = {0x.8p1, §-0x1.8p0};', [1, -1.5]],
		['float* p = new float§[3]{6.5f, -7.5f, 0.f};', [6.5, -7.5, 0]],
		['float x[] = { §[0] = 1.5f, [1] = -0.5f };', [1.5, -0.5], { labels: ['0', '1'] }],
		['std::vector<Score> s = {Score("cat", 1.5f), Score("dog", §-0.5f)};', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['float x[] = {1.5f, §-2.5f, .5F, 1e-3f};', [1.5, -2.5, 0.5, 0.001]],
		['std::vector<float> v{0.1f, §0.9f};', [0.1, 0.9]],
		['auto v = std::vector<float>{0.1f, §0.9f};', [0.1, 0.9]],
		['std::array<double, 3> a = {{0.1, §0.2, 0.7}};', [0.1, 0.2, 0.7], { shape: [3] }],
		['std::array<std::array<float, 2>, 1> a{{{{1.5, §-2}}}};', [1.5, -2], { shape: [1, 2] }],
		['std::array<std::array<float, 2>, 2> a{{{1.5, §-2}, {0, 1}}};', [1.5, -2, 0, 1], { shape: [2, 2] }],
		['std::vector<std::array<float, 2>> a = {{1.5, §-2}};', [1.5, -2], { shape: [1, 2] }],
		['float a[1][2] = {{1.5, §-2}};', [1.5, -2], { shape: [1, 2] }],
		['float m[2][3] = {{1, 2, 3}, {4, §5, 6}};', [1, 2, 3, 4, 5, 6], { shape: [2, 3] }],
		['float x[4] = { [0] = 1.0f, §[2] = 2.0f };', [1, 2], { labels: ['0', '2'] }],
		['float x[] = { [CAT] = 1.0f, §[DOG] = -2.0f };', [1, -2], { labels: ['CAT', 'DOG'] }],
		['struct scores s = { .cat = 1.5f, §.dog = -0.5f };', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		[
			'Score s[] = {{.label = "cat", .logit = 1.5f}, {.label = "dog", .logit = §-0.5f}};',
			[1.5, -0.5],
			{ labels: ['cat', 'dog'] },
		],
		['float x[] = {(float)1, §(float)-0.5, (double)2 / 4, (int)2.7};', [1, -0.5, 0.5, 2]],
		['{static_cast<float>(0.5), §float(1), -INFINITY, NAN}', [0.5, 1, -Infinity, NaN]],
		[
			'{-std::numeric_limits<float>::infinity(), §-FLT_MAX, M_PI, HUGE_VALF}',
			[-Infinity, -3.4028234663852886e38, Math.PI, Infinity],
		],
		[
			'{std::log(0.5f), §std::exp(1.0), sqrtf(2.0f) / 2, 1 / 3, 1.0 / 3, powf(2, -3)}',
			[Math.log(0.5), Math.E, Math.SQRT2 / 2, 0, 1 / 3, 0.125],
		],
		["{1'000.5, §0x1p-3, 0x1F, 017, 2u}", [1000.5, 0.125, 31, 15, 2]],
		['std::map<std::string, float> m = {{"cat", 1.5f}, §{"dog", -0.5f}};', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['{std::make_pair("cat", 1.5), §std::make_pair("dog", 2)}', [1.5, 2], { labels: ['cat', 'dog'] }],
		['torch::tensor({1.0, §2.0}, torch::kFloat32)', [1, 2]],
		['torch::tensor({{1.0, §2.0}, {3.0, 4.0}})', [1, 2, 3, 4], { shape: [2, 2] }],
		['float x[] = {\n  1.5f, // "cat"\n  §-0.5f, /* { */\n};', [1.5, -0.5]],
		['__constant__ float w[3] = {0.1f, §0.2f, 0.7f};', [0.1, 0.2, 0.7]],
		['make_float4(0.1f, §0.2f, 0.3f, 0.4f)', [0.1, 0.2, 0.3, 0.4]],
		['x = (float4)(0.1f, §0.2f, 0.3f, 0.4f);', [0.1, 0.2, 0.3, 0.4]],
		['R"([9, )" ; float x[] = {1, §2};', [1, 2]],
		["char c = '{'; float x[] = {1.5, §2};", [1.5, 2]],
		['softmax({1.0f, §2.0f}, 0)', [1, 2]],
		['Eigen::Vector3f v(1.0f, §2.0f, 3.0f);', [1, 2, 3]],
		['const glm::vec4 w(0.1f, §0.2f, 0.3f, 0.4f);', [0.1, 0.2, 0.3, 0.4]],
		['std::valarray<float> v({0.1f, §0.9f});', [0.1, 0.9]],
		['Foo foo{"a", {1.5f, §2.5f}};', [1.5, 2.5]],
	]);
	reads('cpp', [
		['std::istringstream in("1.5 -2.0§ 0.3");', [1.5, -2, 0.3]],
		['v << 0.5, // first\n  -1.5, /* b */ §2.0,\n  3.5;', [0.5, -1.5, 2, 3.5]],
		['v << 0.5, -1.5, // cat, dog\n     §2.0, 3.5; // rest', [0.5, -1.5, 2, 3.5], { shape: [2, 2] }],
		['v << 0.5 /* cat */, -1.5§ /* dog */,\n  2.0;', [0.5, -1.5, 2]],
	]);
	isSilent('cpp', [
		'float x[] = {Foo::bar, §1.5f};',
		'x[§1] = 2;',
		'foo(1, §2);',
		'std::vector<float> v(3, §0.5f);',
		'Eigen::VectorXf v(§3);',
		'std::array<float, §3> a;',
		'enum Color { Red = 1, §Green = 2 };',
		'enum class E : int { A = 1, §B = 2 };',
		'for (int i = 0; i < §3; i++) {}',
		'switch (x) { case 1: return §2; case 2: return 3; }',
		'int f(int a = 1, int b = §2) { return a; }',
		'dim3 grid(16, §16);',
		'a = (b + 1) * §2;',
		'template <int N = 1, int M = §2> struct S;',
		'printf("%d %d", 1, §2);',
		'kernel<<<1, §2>>>(x);',
		'x = {a, §1};',
		'if (x) { 1; §2; }',
	]);
	reads('objective-c', [
		['NSArray *x = @[@1.0, §@-2.0, @(0.5), @(-INFINITY)];', [1, -2, 0.5, -Infinity]],
		['@{@"cat": @1.5, §@"dog": @(-0.5)}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['float x[] = {1.5f, §2.5f};', [1.5, 2.5]],
		['@[@[@1, @2], @[@3, §@4]]', [1, 2, 3, 4], { shape: [2, 2] }],
		['x = [NSArray arrayWithObjects:@1.5, §@-0.5, @2, nil];', [1.5, -0.5, 2]],
	]);
	isSilent('objective-c', ['[foo bar:1 baz:§2]', '[foo a:@1.5 b:@§2 c:nil]', 'x[§1]', 'CGRectMake(0, 0, 1, §2)']);
});

describe('the languages of shaders', () => {
	reads('glsl', [
		['const vec4 w = vec4(0.1, §0.2, 0.3, 0.4);', [0.1, 0.2, 0.3, 0.4]],
		['const float w[4] = float[4](0.1, §0.2, 0.3, 0.4);', [0.1, 0.2, 0.3, 0.4]],
		['float[](0.1, §0.9)', [0.1, 0.9]],
		['mat2(1.0, 2.0, §3.0, 4.0)', [1, 2, 3, 4], { shape: [2, 2], order: 'column-major' }],
		['mat2x3(1., 2., §3., 4., 5., 6.)', [1, 2, 3, 4, 5, 6], { shape: [3, 2], order: 'column-major' }],
		['mat2(vec2(1., 2.), vec2(3., §4.))', [1, 2, 3, 4], { shape: [2, 2], order: 'column-major' }],
		['vec4[2](vec4(0.1, 0.2, 0.3, 0.4), vec4(§1., 2., 3., 4.))', [0.1, 0.2, 0.3, 0.4, 1, 2, 3, 4], { shape: [2, 4] }],
		['{0.1f, §0.2lf}', [0.1, 0.2]],
		['vec2(1.0 / 3.0, §log(0.5))', [1 / 3, Math.log(0.5)]],
	]);
	isSilent('glsl', [
		'texture(x, §1.0)',
		'x[§2]',
		'layout(location = 0, binding = §1) in vec4 p;',
		'mix(0.1, §0.2, 0.5)',
		'v.xy[§1]',
		'vec2(x, §1.0)',
	]);
	reads('hlsl', [
		['static const float w[3] = {0.1f, §0.2f, 0.7f};', [0.1, 0.2, 0.7]],
		['float4(0.1, §0.2, 0.3, 0.4)', [0.1, 0.2, 0.3, 0.4]],
		['float2x3(1, 2, §3, 4, 5, 6)', [1, 2, 3, 4, 5, 6], { shape: [2, 3] }],
		['float w[3] = { -1.#INF, §0.5, -1.#IND };', [-Infinity, 0.5, NaN]],
	]);
	isSilent('hlsl', ['lerp(0.1, §0.2, 0.5)', 'register(b0, §1)', '[numthreads(8, §8, 1)]']);
	reads('wgsl', [
		['const w = array<f32, 4>(0.1, §0.2, 0.3, 0.4);', [0.1, 0.2, 0.3, 0.4]],
		['array(0.1, §0.9)', [0.1, 0.9]],
		['vec4f(0.1, §0.2h, 0.3f, 0.4)', [0.1, 0.2, 0.3, 0.4]],
		['vec3<f32>(0.1, §0.2, 0.7)', [0.1, 0.2, 0.7]],
		['mat2x2<f32>(1.0, §2.0, 3.0, 4.0)', [1, 2, 3, 4], { shape: [2, 2], order: 'column-major' }],
		['array<vec2f, 2>(vec2f(1, 2), vec2f(3, §4))', [1, 2, 3, 4], { shape: [2, 2] }],
	]);
	isSilent('wgsl', ['@workgroup_size(8, §8)', 'x[§1]', 'clamp(x, 0.0, §1.0)', 'var<private> x: array<f32, §4>;']);
});

describe('D, Nim and Zig', () => {
	reads('d', [
		['enum logits = [1.5f, §-0.5f];', [1.5, -0.5]],
		['real[] x = [0.5, §-real.infinity, real.nan];', [0.5, -Infinity, NaN]],
		['float[] x = [1.5f, §-2.5L, 1_000.0];', [1.5, -2.5, 1000]],
		['auto m = ["cat": 1.5, §"dog": -0.5];', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[double.infinity, §-float.infinity, float.nan, -double.max]', [Infinity, -Infinity, NaN, -Number.MAX_VALUE]],
		['/+ [9 /+ [8 +/ +/ auto x = [1.0, §2.0];', [1, 2]],
		['/+ [9 +/ auto x = [1.0, §2.0];', [1, 2]],
		['[2 ^^ 3, §1]', [8, 1]],
		['float[] x = [cast(float) 1.5, §cast(real)(-0.5), cast(int) 2.75];', [1.5, -0.5, 2]],
	]);
	isSilent('d', ['x[1 .. §2]', 'foo!(1, §2)', 'f(1, §2)', 'float[§3] x;', 'enum E { A = 1, §B = 2 }']);
	reads('nim', [
		["let t = @[1.5'f32, §-2.5, 3.0].toTensor()", [1.5, -2.5, 3]],
		["let t = [1.5'f64, §2.5f32, 1_000.0, 10.0e-3'f]", [1.5, 2.5, 1000, 0.01]],
		['{"cat": 1.5, §"dog": -0.5}.toTable', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['@[1.5.float32, §-2.5.float32]', [1.5, -2.5]],
		['@[Inf, §-Inf, NaN, NegInf, 1/3]', [Infinity, -Infinity, NaN, -Infinity, 1 / 3]],
		['#[ [9 ]# let x = @[1.0, §2.0] # [', [1, 2]],
		['(0.25, §0.75)', [0.25, 0.75]],
	]);
	isSilent('nim', ['x[§1]', 'array[3, §float32]', 'f(1, §2)', '1..§10']);
	reads('zig', [
		['const x = [_]f64{ -std.math.floatMax(f64), §1.5 };', [-Number.MAX_VALUE, 1.5]],
		['const x = [_]f32{ 0.1, §-0.9 };', [0.1, -0.9]],
		['const x: [3]f32 = .{ 0.1, §0.2, 0.7 };', [0.1, 0.2, 0.7]],
		['const x = [3]f32{ 0.1, §0.2, 0.7 };', [0.1, 0.2, 0.7]],
		['const m = [2][2]f32{ .{ 1, 2 }, .{ 3, §4 } };', [1, 2, 3, 4], { shape: [2, 2] }],
		[
			'const x = [_]f32{ std.math.inf(f32), §-std.math.inf(f32), std.math.nan(f64), 1_000 };',
			[Infinity, -Infinity, NaN, 1000],
		],
		['const v = @Vector(2, f32){ 0.1, §0.9 };', [0.1, 0.9]],
		['.{ .cat = 1.5, §.dog = -0.5 }', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[_]f32{ @as(f32, 0.5), §1 }', [0.5, 1]],
		['[_]f32{ @floatCast(1.5), §@floatFromInt(2), @as(f32, @floatFromInt(-3)) }', [1.5, 2, -3]],
		['&[_]f32{ 0.1, §0.9 }', [0.1, 0.9]],
		['[_]f32{ 0.5, §1.5 } ** 2', [0.5, 1.5, 0.5, 1.5]],
		['[_]f32{\n    0.1, // {\n    §0.9,\n}', [0.1, 0.9]],
	]);
	isSilent('zig', [
		'x[0..§2]',
		'foo(1, §2)',
		'@min(1, §2)',
		'[2][§3]f32',
		'enum(u8) { a = 1, §b = 2 }',
		'switch (x) { 1 => 2, 3 => §4 }',
	]);
});

describe('Go, Rust and Swift', () => {
	reads('go', [
		['var logits = §[3]float64{2.25, -0.5, 1.0}', [2.25, -0.5, 1]],
		['m := [2]§[2]float64{{0.5, -1}, {2, 3.25}}', [0.5, -1, 2, 3.25], { shape: [2, 2] }],
		['mat.NewDense(2, 3, []float64{1, 2, §3, 4, 5, 6.5})', [1, 2, 3, 4, 5, 6.5], { shape: [2, 3] }],
		['mat.NewVecDense(2, []float64{1, §2.5})', [1, 2.5]],
		['[]float64{math.Ln2, §math.Sqrt2, math.SmallestNonzeroFloat64}', [Math.LN2, Math.SQRT2, Number.MIN_VALUE]],
		['[]Score{Score{"cat", 1.5}, Score{"dog", §-0.5}}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['x := []float64{0.1, §-0.9}', [0.1, -0.9]],
		['x := [...]float32{0.1, §0.9}', [0.1, 0.9]],
		['m := map[string]float64{"cat": 1.5, §"dog": -0.5}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['m := [][]float64{{1, 2}, {3, §4}}', [1, 2, 3, 4], { shape: [2, 2] }],
		['tests := []test{\n\t{[]float64{1.5, §2, 3}, []float64{0.1, 0.3, 0.6}},\n}', [1.5, 2, 3]],
		['c := test{[]float64{1.5, 2, 3}, []float64{0.1, §0.3, 0.6}}', [0.1, 0.3, 0.6]],
		['m := [][]float64{\n\t[]float64{1, 2},\n\t[]float64{3, §4},\n}', [1, 2, 3, 4], { shape: [2, 2] }],
		[
			'[]float64{math.Inf(-1), §math.Inf(1), math.NaN(), math.Log(0.5), -math.MaxFloat64, math.Pi}',
			[-Infinity, Infinity, NaN, Math.log(0.5), -Number.MAX_VALUE, Math.PI],
		],
		['[]float32{float32(0.5), §1_000.5, 0x1p-2, 1e3}', [0.5, 1000.5, 0.25, 1000]],
		['[]float64{0: 0.5, §2: 1.5}', [0.5, 1.5], { labels: ['0', '2'] }],
		['Softmax([]float64{1, §2, 3})', [1, 2, 3]],
		['mat.NewDense(2, 2, []float64{1, 2, §3, 4})', [1, 2, 3, 4], { shape: [2, 2] }],
		['x := []float64{\n\t0.1, // cat\n\t§0.9, // dog\n}', [0.1, 0.9], { labels: ['cat', 'dog'] }],
		['s := `[9, ` + "["; x := []int{1, §2}', [1, 2]],
	]);
	isSilent('go', [
		'mat.NewDense(§2, 3, []float64{1, 2, 3, 4, 5, 6.5})',
		'mat.NewDense(2, 3§, []float64{1, 2, 3, 4, 5, 6.5})',
		'mat.NewDense(2, §3, nil)',
		'x[1:§2]',
		'f(1, §2)',
		'make([]float64, 3, §4)',
		'for i := 0; i < §3; i++ {',
		'case 1, §2:',
		'var x [§3]float64',
		'var logits = [§3]float64{2.25, -0.5, 1.0}',
		'f[int](1, §2)',
	]);
	reads('rust', [
		['[f16::from_f32(1.5), §bf16::from_f32(-0.5)]', [1.5, -0.5]],
		// Of Zig.
		['const s = .{ .cat = 1.5, §.dog = -0.5 };', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['let s = hashmap! { "cat" => 1.5, "dog" => §-0.5 };', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		[
			'[Score { label: "cat", logit: 1.5_f32 }, Score { label: "dog", logit: §-0.5f32 }]',
			[1.5, -0.5],
			{ labels: ['cat', 'dog'] },
		],
		['Array2::from_shape_vec((2, 2), vec![1.5, 2.0, §-0.5, 3.0])', [1.5, 2, -0.5, 3], { shape: [2, 2] }],
		['DMatrix::from_row_slice(2, 2, &[1.5, 2.0, §-0.5, 3.0])', [1.5, 2, -0.5, 3], { shape: [2, 2] }],
		[
			'DMatrix::from_column_slice(2, 2, &[1.5, 2.0, §-0.5, 3.0])',
			[1.5, 2, -0.5, 3],
			{ shape: [2, 2], order: 'column-major' },
		],
		['[Score::new("cat", 1.5), §Score::new("dog", -0.5)]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['let x = vec![0.1_f32, §-0.9, 1e-3f64];', [0.1, -0.9, 0.001]],
		['let x: [f32; 3] = [0.1, §0.2, 0.7];', [0.1, 0.2, 0.7]],
		['let x = [0.5; §4];', [0.5, 0.5, 0.5, 0.5]],
		['array![[1., 2.], [3., §4.]]', [1, 2, 3, 4], { shape: [2, 2] }],
		[
			'&[f32::NEG_INFINITY, §f64::INFINITY, f32::NAN, f32::MIN, -f64::MAX]',
			[-Infinity, Infinity, NaN, -3.4028234663852886e38, -Number.MAX_VALUE],
		],
		['[0.5f32.ln(), §(2.0_f64).sqrt(), 1 as f32, std::f32::consts::PI]', [Math.log(0.5), Math.SQRT2, 1, Math.PI]],
		['HashMap::from([("cat", 1.5), §("dog", -0.5)])', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['indexmap! { "cat" => 1.5, §"dog" => -0.5 }', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['vec![("cat".to_string(), 1.5), §("dog".into(), -0.5)]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[(1.5, String::from("cat")), §(-0.5, "dog".to_owned())]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Tensor::new(&[0.1f32, §0.9], &Device::Cpu)?', [0.1, 0.9]],
		['Tensor::from_vec(vec![1f32, 2., §3., 4.], (2, 2), &device)?', [1, 2, 3, 4], { shape: [2, 2] }],
		['Array1::from(vec![0.1, §0.9])', [0.1, 0.9]],
		['arr2(&[[1., 2.], [3., §4.]])', [1, 2, 3, 4], { shape: [2, 2] }],
		["fn f<'a>(x: &'a str) { let c = '['; [1.5, §2.5] }", [1.5, 2.5]],
		['let s = r#"[9, "#; let x = [1.5, §2.5]; // [', [1.5, 2.5]],
		['(0.25, §0.75)', [0.25, 0.75]],
	]);
	isSilent('rust', [
		'x[0..§2]',
		'f(1, §2)',
		'[f32; §3]',
		'#[derive(A)] f(1, §2)',
		'match x { 1 => 2, 3 => §4 }',
		'match label(x) { "cat" => 1.5, _ => §-0.5 }',
		'&x[1..=§3]',
		'assert_eq!(1, §2)',
		'Some((x, §1))',
	]);
	reads('swift', [
		['let x: [Float] = [1.5, §-0.25, .infinity, -.infinity, .nan]', [1.5, -0.25, Infinity, -Infinity, NaN]],
		['let d = ["cat": 2.5, §"dog": -1.5]', [2.5, -1.5], { labels: ['cat', 'dog'] }],
		['[Float]([0.1, §0.9])', [0.1, 0.9]],
		['MLXArray([0.5, §-2.0, 4.25] as [Float])', [0.5, -2, 4.25]],
		['MLXArray([0.5, §-2.0, 4.25, 1], [2, 2])', [0.5, -2, 4.25, 1], { shape: [2, 2] }],
		['SIMD4<Float>(0.1, §0.2, 0.3, 0.4)', [0.1, 0.2, 0.3, 0.4]],
		['[("cat", 1.5), §("dog", 2.5)]', [1.5, 2.5], { labels: ['cat', 'dog'] }],
		[
			'[Double.pi, §-Float.greatestFiniteMagnitude, log(0.5), Double(1), 0x1p-3, 1_000.5]',
			[Math.PI, -3.4028234663852886e38, Math.log(0.5), 1, 0.125, 1000.5],
		],
		['let x: [Float] = [-.greatestFiniteMagnitude, §0.5]', [-3.4028234663852886e38, 0.5]],
		['[-.greatestFiniteMagnitude, §0.5] as [Float]', [-3.4028234663852886e38, 0.5]],
		['let x: [Double] = [-.greatestFiniteMagnitude, §0.5]', [-Number.MAX_VALUE, 0.5]],
		['[\n  1.5, // [\n  §2.5,\n]', [1.5, 2.5]],
		['[[1, 2], [3, §4]]', [1, 2, 3, 4], { shape: [2, 2] }],
		['let p = (0.25, §0.75)', [0.25, 0.75]],
		['[101: -0.5, §7592: 3.25]', [-0.5, 3.25], { labels: ['101', '7592'] }],
	]);
	reads('swift', [
		[
			'[.infinity, §-.infinity, .nan, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, .pi, .zero]',
			[Infinity, -Infinity, NaN, -Number.MAX_VALUE, Number.MIN_VALUE, Math.PI, 0],
		],
	]);
	isSilent('swift', [
		'x[1..<§3]',
		'[1...§5]',
		'(1..<§5)',
		'f(a: 1, b: §2)',
		'enum E: Int { case a = 1, §b = 2 }',
		'switch x { case 1, §2: break }',
		'[Float](repeating: 0, count: §3)',
		'func f(a: Int = 1, b: Int = §2) {}',
	]);
});
