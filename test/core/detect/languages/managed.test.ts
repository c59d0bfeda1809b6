import { describe } from 'node:test';
import { isSilent, reads } from './cases.ts';

describe('Java', () => {
	reads('java', [
		['Vector v = Vectors.dense(0.25, §0.75);', [0.25, 0.75]],
		['assertThat(p).containsExactly(0.25, §0.75);', [0.25, 0.75]],
		['List.of(new Cand("yes", §1.5), new Cand("no", -0.5))', [1.5, -0.5], { labels: ['yes', 'no'] }],
		['List.of(new Token("cat", 1.5), new Token("dog", §-0.5))', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['TFloat32.vectorOf(1.5f, §-0.5f)', [1.5, -0.5]],
		['{Pair.of("cat", 1.5), Pair.of("dog", §-0.5)}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Nd4j.createFromArray(0.25f, §-0.75f)', [0.25, -0.75]],
		['Double[] x = { Double.valueOf(1.5), §-0.5 };', [1.5, -0.5]],
		['List.of(new Score("cat", 1.5), new Score("dog", §-0.5))', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['double[] x = {1.5, §-0.5d, 2.0D, Double.NEGATIVE_INFINITY};', [1.5, -0.5, 2, -Infinity]],
		['float[] f = new float[] {0.25f, §-1.75F, 3f};', [0.25, -1.75, 3]],
		['List<Double> l = List.of(0.5, §1.5, 2.5);', [0.5, 1.5, 2.5]],
		['Arrays.asList(0.5, §1.5)', [0.5, 1.5]],
		['float[][] m = {{1f, 2f}, {3f, §-4f}};', [1, 2, 3, -4], { shape: [2, 2] }],
		['new double[][] {{1, 2}, {3, §4}}', [1, 2, 3, 4], { shape: [2, 2] }],
		['Map.of("cat", 1.5, §"dog", -0.5)', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Map.ofEntries(Map.entry("cat", 1.5), §Map.entry("dog", -0.5))', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Map.ofEntries(entry("cat", 1.5), §entry("dog", -0.5))', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		[
			'{Math.log(0.5), §-Float.MAX_VALUE, 1_000.5, (float) 1, 1 / 3, 1.0 / 3, Math.PI, Double.MIN_VALUE}',
			[Math.log(0.5), -3.4028234663852886e38, 1000.5, 1, 0, 1 / 3, Math.PI, 5e-324],
		],
		['Nd4j.create(new double[] {0.1, §0.9})', [0.1, 0.9]],
		['Nd4j.create(new double[]{1, 2, §3, 4}, new int[]{2, 2})', [1, 2, 3, 4], { shape: [2, 2] }],
		['manager.create(new float[] {1f, 2f, §3f, 4f}, new Shape(2, 2))', [1, 2, 3, 4], { shape: [2, 2] }],
		['DoubleStream.of(0.5, §1.5)', [0.5, 1.5]],
		['new ArrayList<>(List.of(0.5, §1.5))', [0.5, 1.5]],
		["char c = '{'; int[] x = {1, §2};", [1, 2]],
		['double[] x = {\n  1.5, // "cat" {\n  §-0.5, /* } */\n};', [1.5, -0.5]],
	]);
	isSilent('java', [
		'f(1, §2)',
		'x[§1]',
		'new int[§3]',
		'for (int i = 0; i < §3; i++) {}',
		'case 1, §2 -> 3;',
		'switch (x) { case 1 -> §2; case 3 -> 4; }',
		'Math.max(1, §2)',
		'@Size(min = 1, max = §2)',
		'enum E { A(1), B(§2) }',
		'x -> { return §1; }',
		'Map.of("a", f(§1))',
		'String.format("%d", 1, §2)',
	]);
});

describe('Kotlin, Scala and Groovy', () => {
	reads('kotlin', [
		['listOf(Pred("cat", 1.5f), Pred("dog", §-0.5f))', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Map.of("cat", 1.5, "dog", §-0.5)', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Vectors.dense(0.25, §0.5, 0.25)', [0.25, 0.5, 0.25]],
		['val k = floatArrayOf(0.5f, §-1.5f, 2f)', [0.5, -1.5, 2]],
		['val q = listOf("a" to 1.5, §"b" to -0.5)', [1.5, -0.5], { labels: ['a', 'b'] }],
		['mapOf("a" to 1.5, §"b" to -0.5)', [1.5, -0.5], { labels: ['a', 'b'] }],
		['mapOf(Pair("a", 1.5), §Pair("b", -0.5))', [1.5, -0.5], { labels: ['a', 'b'] }],
		['arrayOf(doubleArrayOf(1.0, 2.0), doubleArrayOf(3.0, §4.0))', [1, 2, 3, 4], { shape: [2, 2] }],
		['listOf<Double>(0.5, §1.5)', [0.5, 1.5]],
		[
			'doubleArrayOf(Double.NEGATIVE_INFINITY, §-Float.MAX_VALUE.toDouble(), ln(0.5), 1.toDouble(), 1 / 3.0, Double.NaN)',
			[-Infinity, -3.4028234663852886e38, Math.log(0.5), 1, 1 / 3, NaN],
		],
		['mk.ndarray(mk[0.1, §0.9])', [0.1, 0.9]],
		['listOf(\n    1.5, // (\n    §2.5,\n)', [1.5, 2.5]],
		['mutableListOf(1, §2.5)', [1, 2.5]],
	]);
	isSilent('kotlin', [
		'val f = { (a, b) -> §1.5 }',
		'f(1, §2)',
		'FloatArray(§3)',
		'when (x) { 1 -> 2\n 3 -> §4 }',
		'for (i in 1..§3)',
		'fun f(a: Int = 1, b: Int = §2) {}',
		'x[§1]',
		'maxOf(1, §2)',
		'enum class E(val x: Int) { A(1), B(§2) }',
	]);
	reads('scala', [
		['IArray(1.5f, §-0.5f)', [1.5, -0.5]],
		['val s = Array(1.0, §2.0, -3.0)', [1, 2, -3]],
		['Array[Double](1.0, §2.0)', [1, 2]],
		['val u = DenseVector(0.1, §0.7, 0.2)', [0.1, 0.7, 0.2]],
		['DenseVector[Double](0.1, §0.9)', [0.1, 0.9]],
		['Vectors.dense(0.1, §0.7)', [0.1, 0.7]],
		['Vectors.dense(Array(0.1, §0.7))', [0.1, 0.7]],
		['DenseMatrix((1.0, 2.0), (3.0, §4.0))', [1, 2, 3, 4], { shape: [2, 2] }],
		['Map("a" -> 1.5, §"b" -> -0.5)', [1.5, -0.5], { labels: ['a', 'b'] }],
		['Map[String, Double]("a" -> 1.5, §"b" -> -0.5)', [1.5, -0.5], { labels: ['a', 'b'] }],
		[
			'Seq(Double.NegativeInfinity, §math.log(0.5), 1f, 2D, Double.NaN, -Float.MaxValue)',
			[-Infinity, Math.log(0.5), 1, 2, NaN, -3.4028234663852886e38],
		],
		['List(("a", 1.5), §("b", 2.5))', [1.5, 2.5], { labels: ['a', 'b'] }],
		['val p = (0.25, §0.75)', [0.25, 0.75]],
		['Vector(1.5, §2.5)', [1.5, 2.5]],
	]);
	isSilent('scala', [
		'f(1, §2)',
		'x(§1)',
		'1 to §3',
		'case 1 => §2',
		'def f(a: Int = 1, b: Int = §2) = a',
		'Array.fill(2, §3)(0)',
		'case (1, §x) => 2',
		'math.max(1, §2)',
	]);
	reads('groovy', [
		['def x = [1.5, §-2.5f, 3G, 1/3]', [1.5, -2.5, 3, 1 / 3]],
		["def m = [cat: 1.5, §'dog': -0.5]", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['def x = [0.1, §0.9] as double[]', [0.1, 0.9]],
		['[Double.NEGATIVE_INFINITY, §Math.log(0.5), 2**-3]', [-Infinity, Math.log(0.5), 0.125]],
	]);
	isSilent('groovy', ['f(1, §2)', 'x[§1]', '(1..§3)', '[1..§3]', 'f(a: 1, b: §2)']);
});

describe('C#, F# and Visual Basic', () => {
	reads('csharp', [
		['var w = new float§[2, 2] { { 1f, 2f }, { 0f, 1.5f } };', [1, 2, 0, 1.5], { shape: [2, 2] }],
		['new Half[] { (Half)0.5, §(Half)(-1.25) }', [0.5, -1.25]],
		['new DenseTensor<float>(new float[] { 1f, 2f, §3f, 4.5f }, new[] { 2, 2 })', [1, 2, 3, 4.5], { shape: [2, 2] }],
		['OrtValue.CreateTensorValueFromMemory(new float[] { 0.5f, §-1.5f }, new long[] { 1, 2 })', [0.5, -1.5]],
		['float[] f = new float[] { 1.5f, §-2.5f, float.NegativeInfinity };', [1.5, -2.5, -Infinity]],
		['double[] g = [0.25, §1.25, -3.0];', [0.25, 1.25, -3]],
		['decimal[] e = { 1.5m, §2.5m };', [1.5, 2.5]],
		['var x = new[] { 1.5, §2.5 };', [1.5, 2.5]],
		['var x = new List<float> { 1.5f, §2.5f };', [1.5, 2.5]],
		['List<float> x = new() { 1.5f, §2.5f };', [1.5, 2.5]],
		['var m = new double[2, 2] { { 1, 2 }, { 3, §4 } };', [1, 2, 3, 4], { shape: [2, 2] }],
		['new float[][] { new[] { 1f, 2f }, new[] { 3f, §4f } }', [1, 2, 3, 4], { shape: [2, 2] }],
		['Span<float> s = stackalloc float[] { 1f, §2f };', [1, 2]],
		['var h = new Dictionary<string, double> { ["a"] = 1.5, §["b"] = -0.5 };', [1.5, -0.5], { labels: ['a', 'b'] }],
		['var h = new Dictionary<string, double> { { "a", 1.5 }, §{ "b", -0.5 } };', [1.5, -0.5], { labels: ['a', 'b'] }],
		['new { cat = 1.5, §dog = -0.5 }', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		[
			'{ Math.Log(0.5), §MathF.Exp(1f), (float)1 / 4, 1 / 3, double.NaN, -float.MaxValue, float.MinValue, 1_000d, double.Epsilon }',
			[Math.log(0.5), Math.E, 0.25, 0, NaN, -3.4028234663852886e38, -3.4028234663852886e38, 1000, 5e-324],
		],
		['torch.tensor(new float[] { 0.1f, §0.9f })', [0.1, 0.9]],
		['Vector<double>.Build.Dense(new[] { 0.1, §0.9 })', [0.1, 0.9]],
		['ImmutableArray.Create(0.1, §0.9)', [0.1, 0.9]],
		['new Vector3(0.1f, §0.2f, 0.7f)', [0.1, 0.2, 0.7]],
		['new Tensor<float>(new[] { 1f, §2f })', [1, 2]],
		['var s = @"c:\\ {"; var x = new[] { 1.5, §2.5 };', [1.5, 2.5]],
	]);
	isSilent('csharp', [
		'f(1, §2)',
		'x[1, §2]',
		'new float[§3]',
		'enum E { A = 1, B = §2 }',
		'x switch { 1 => 2, 3 => §4 }',
		'case 1: return §2;',
		'[Range(1, §2)]',
		'void F(int a = 1, int b = §2) {}',
		'Math.Max(1, §2)',
		'x[1..§3]',
		'List<int> x = new(§3);',
	]);
	reads('vb', [
		['Dim x() As Single = {1.0F, §2.5F}', [1, 2.5]],
		['Dim x = New Double() {1.0R, §-2.0#, 3.5!, 4D}', [1, -2, 3.5, 4]],
		['Dim m = New Double(,) {{1, 2}, {3, §4}}', [1, 2, 3, 4], { shape: [2, 2] }],
		['Dim d = New Dictionary(Of String, Double) From {{"a", 1.5}, §{"b", -0.5}}', [1.5, -0.5], { labels: ['a', 'b'] }],
		["Dim x = {1.5, _ ' one {\n    §2.5} ' two", [1.5, 2.5]],
		['x = Array(1.5, §2.5)', [1.5, 2.5]],
		['{CSng(1.5), §CDbl(-2.5), &H1F, &O17, &B101}', [1.5, -2.5, 31, 15, 5]],
		['{Double.NegativeInfinity, §Math.Log(0.5), 2 ^ -3, Nothing}', [-Infinity, Math.log(0.5), 0.125, NaN]],
		['New List(Of Double) From {0.1, §0.9}', [0.1, 0.9]],
		['{New Double() {1.5, 2.5}, New Double() {§3.5, 4.5}}', [1.5, 2.5, 3.5, 4.5], { shape: [2, 2] }],
		["{\n  1.5, ' cat\n  §-2.25 ' dog\n}", [1.5, -2.25], { labels: ['cat', 'dog'] }],
	]);
	isSilent('vb', [
		'F(1, §2)',
		'x(§1) = 2',
		'For i = 1 To §3',
		'Dim x(§3) As Single',
		'Enum E : A = 1 : B = §2 : End Enum',
	]);
	reads('vba', [
		["x = Array(1.5, §-2#, &HFF&) ' {9", [1.5, -2, 255]],
		['x = [{1.5, -2; §0.5, 4}]', [1.5, -2, 0.5, 4], { shape: [2, 2] }],
	]);
});

describe('Dart', () => {
	reads('dart', [
		['final p = <double>[0.5, §-1.5, 2.0];', [0.5, -1.5, 2]],
		['const x = [0.5, §-1.5];', [0.5, -1.5]],
		["final m = {'cat': 1.5, §'dog': -0.5};", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		["final m = <String, double>{'cat': 1.5, §'dog': -0.5};", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Float32List.fromList([0.1, §0.9])', [0.1, 0.9]],
		['Float64List.fromList(<double>[0.1, §0.9])', [0.1, 0.9]],
		[
			'[double.negativeInfinity, §double.infinity, double.nan, -double.maxFinite, log(0.5), 1 / 3]',
			[-Infinity, Infinity, NaN, -Number.MAX_VALUE, Math.log(0.5), 1 / 3],
		],
		['[[1, 2], [3, §4]]', [1, 2, 3, 4], { shape: [2, 2] }],
		['List<double>.from([0.1, §0.9])', [0.1, 0.9]],
		['List.of([0.1, §0.9])', [0.1, 0.9]],
	]);
	isSilent('dart', [
		'f(1, §2)',
		'x[§1]',
		'f(a: 1, b: §2)',
		'List.filled(3, §0.5)',
		'void f({int a = 1, int b = §2}) {}',
		'switch (x) { case 1: return §2; }',
		'enum E { a(1), b(§2) }',
		'Color.fromARGB(255, 1, 2, §3)',
	]);
});
