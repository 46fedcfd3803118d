-- Who offers which service where. All of them are invented: four in each of the 38 municipalities.
create table provider (
    id            varchar(64)  primary key,
    name          varchar(200) not null,
    municipality  varchar(2)   not null,
    service_types text[]       not null
);
create index provider_municipality on provider (municipality, name);

insert into provider (id, name, municipality, service_types)
select 'provider-' || kind.id || '-' || place.code,
       kind.name || ' (shembull) – ' || place.name,
       place.code,
       array[kind.service_type]
from (values ('shelter', 'Strehimore e Sigurt', 'SAFEHOUSE_SERVICE'),
             ('health', 'Qendra e Shëndetit', 'HEALTH_MEDICAL_SERVICE'),
             ('psycho', 'Këshillimore Psikosociale', 'PSYCHOSOCIAL_SERVICE'),
             ('school', 'Mbështetje për Shkollim', 'EDUCATION_SERVICE')) as kind (id, name, service_type)
cross join (values ('01', 'Deçan'), ('02', 'Gjakovë'), ('03', 'Gllogoc'), ('04', 'Gjilan'), ('05', 'Dragash'),
                   ('06', 'Istog'), ('07', 'Kaçanik'), ('08', 'Klinë'), ('09', 'Fushë Kosovë'), ('10', 'Kamenicë'),
                   ('11', 'Mitrovicë'), ('12', 'Leposaviq'), ('13', 'Lipjan'), ('14', 'Novobërdë'), ('15', 'Obiliq'),
                   ('16', 'Rahovec'), ('17', 'Pejë'), ('18', 'Podujevë'), ('19', 'Prishtinë'), ('20', 'Prizren'),
                   ('21', 'Skenderaj'), ('22', 'Shtime'), ('23', 'Shtërpcë'), ('24', 'Suharekë'), ('25', 'Ferizaj'),
                   ('26', 'Viti'), ('27', 'Vushtrri'), ('28', 'Zubin Potok'), ('29', 'Zveçan'), ('30', 'Malishevë'),
                   ('31', 'Graçanicë'), ('32', 'Hani i Elezit'), ('33', 'Junik'), ('34', 'Kllokot'), ('35', 'Mamushë'),
                   ('36', 'Partesh'), ('37', 'Ranillug'), ('38', 'Mitrovica e Veriut')) as place (code, name);
