fn main() {
    // Open the side view from the activity bar: it follows the cursor from array to array.
    let logits = vec![2.0_f32, 4.0, 2.0, 1.0];

    // A mask: this class can never win, and gets a probability of exactly 0.
    let masked = [2.0, 4.0, f32::NEG_INFINITY, 1.0];

    println!("{logits:?} {masked:?}");
}
