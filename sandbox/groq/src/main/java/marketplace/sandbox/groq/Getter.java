package marketplace.sandbox.groq;

/**
 * Gets one attribute of objects. Those asked one after another mostly have the same layout, so it
 * remembers where the attribute was in the last one.
 */
final class Getter {
  private final String name;
  private Known last;

  private record Known(Layout layout, int position) {}

  Getter(String name) {
    this.name = name.intern();
    this.last = new Known(((Fields) Value.Obj.EMPTY.fields()).layout(), -1);
  }

  Value of(Value value) {
    if (!(value instanceof Value.Obj(var map)) || !(map instanceof Fields fields)) {
      return Value.NULL;
    }
    var known = last;
    if (!known.layout.equals(fields.layout())) {
      known = new Known(fields.layout(), fields.layout().position(name));
      last = known;
    }
    return known.position < 0 ? Value.NULL : fields.at(known.position);
  }
}
