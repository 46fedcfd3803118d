package lombok;

/** Stands for the real thing, which is not on any class path here. */
public @interface Data {}
