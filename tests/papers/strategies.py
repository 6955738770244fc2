"""Papers made at random, and one that is as long as the longest meeting."""

from hypothesis import strategies as st

from liaison_app.papers.paper import (
    Band,
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Mark,
    PageBreak,
    Paper,
    Paragraph,
    Parallel,
    Part,
    Point,
    Points,
    Row,
    Run,
    Signature,
    Signatures,
    Spacer,
    Table,
)

languages = st.sampled_from(("kk", "ru", "zh"))
# Surrogates never pass `language.clean`; everything else that Unicode has may come.
texts = st.text(max_size=40)
lines = st.lists(st.builds(Run, texts, languages, st.booleans(), st.booleans()), max_size=3).map(
    tuple
)
weights = st.floats(min_value=1, max_value=100)
aligns = st.sampled_from(("left", "center", "right"))
tones = st.sampled_from(("plain", "late", "soon", "done", "quiet"))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(st.builds(Column, weights, aligns), min_size=1, max_size=4))
    width = len(columns)
    cells = st.lists(lines, min_size=width, max_size=width).map(tuple)
    rows = st.lists(
        st.builds(Row, cells, tones) | st.builds(Band, lines, st.booleans()), max_size=4
    )
    return Table(tuple(columns), draw(cells | st.just(())), tuple(draw(rows)))


simple: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.sampled_from((1, 2, 3)), lines),
    st.builds(Paragraph, lines, st.sampled_from(("body", "lead", "centred", "note"))),
    st.builds(
        Facts,
        st.lists(st.builds(Fact, lines, st.lists(lines, max_size=3).map(tuple)), max_size=3).map(
            tuple
        ),
    ),
    st.builds(Points, st.lists(st.builds(Point, lines, lines), max_size=3).map(tuple)),
    tables(),
    st.builds(Signatures, st.lists(st.builds(Signature, lines, lines), max_size=2).map(tuple)),
    st.builds(Spacer, st.floats(min_value=0, max_value=60)),
    st.just(PageBreak()),
)


@st.composite
def parallels(draw: st.DrawFn) -> Parallel:
    columns = draw(st.lists(st.builds(Column, weights), min_size=1, max_size=3))
    inside = st.lists(simple.filter(lambda b: not isinstance(b, PageBreak)), max_size=2).map(tuple)
    rows = st.lists(inside, min_size=len(columns), max_size=len(columns)).map(tuple)
    head = st.lists(lines, min_size=len(columns), max_size=len(columns)).map(tuple)
    return Parallel(
        tuple(columns), draw(head | st.just(())), tuple(draw(st.lists(rows, max_size=2)))
    )


marks = st.builds(Mark, st.sampled_from(("working", "sample", "draft", "interim")), lines)
parts = st.builds(
    Part,
    languages,
    st.lists(simple | parallels(), max_size=4).map(tuple),
    st.lists(marks, max_size=2).map(tuple),
    lines,
    st.booleans(),
)
papers = st.builds(
    Paper,
    texts,
    st.lists(parts, min_size=1, max_size=2).map(tuple),
    texts,
    texts,
    st.sampled_from(("portrait", "landscape")),
    st.sampled_from((10.5, 11, 12, 14)),
)
