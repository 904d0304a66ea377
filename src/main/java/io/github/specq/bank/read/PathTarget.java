package io.github.specq.bank.read;

import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;

/** A field that exists, and its type. */
record PathTarget(Ref ref, FieldType type) {}
