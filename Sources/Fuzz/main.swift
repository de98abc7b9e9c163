import Fuzzing
