// The room is empty until its first resident moves in.
