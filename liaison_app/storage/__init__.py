"""Floor 2: the data file. The only floor that knows SQL."""

from liaison_app.domain.record import before_the_first


def _map_records() -> None:
    from liaison_app.storage.schema.mapping import map_records

    map_records()


before_the_first(_map_records)
