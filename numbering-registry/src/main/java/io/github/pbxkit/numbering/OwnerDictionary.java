package io.github.pbxkit.numbering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps each operator, region and pair of them once. */
final class OwnerDictionary {
    private final Map<Operator, Operator> operators = new HashMap<>();
    private final Map<Region, Region> regions = new HashMap<>();
    private final Map<Owner, Integer> ids = new HashMap<>();
    private final List<Owner> owners = new ArrayList<>();

    int id(String operatorName, String inn, String region, String gar) {
        return id(Operator.of(operatorName, inn), Region.of(region, gar));
    }

    int id(Operator operator, Region region) {
        Owner owner = new Owner(
                operators.computeIfAbsent(operator, same -> same), regions.computeIfAbsent(region, same -> same));
        return ids.computeIfAbsent(owner, this::newId);
    }

    private int newId(Owner owner) {
        owners.add(owner);
        return owners.size() - 1;
    }

    List<Owner> owners() {
        return owners;
    }
}
