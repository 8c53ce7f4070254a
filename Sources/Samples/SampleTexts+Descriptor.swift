extension SampleTexts {
  /// The descriptor of the data package: the tables of paired-assistance data, with all of their constraints.
  static func descriptor(_ size: SampleSize) -> String {
    #"""
    {
      "name": "generated",
      "profile": "tabular-data-package",
      "title": "生成数据（虚构）",
      "description": "由程序生成，地区、结对和数字均为虚构：\#(size.counties) 个县、\#(size.indicators) 个指标、\#(size.years) 年，种子 \#(size.seed)。 / Generated: places, pairs and figures are made up.",
      "version": "1.0.0",
      "keywords": ["虚构", "生成", "made up"],
      "resources": [
        {
          "name": "sources", "title": "来源（虚构）", "path": "data/sources.csv",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string",
               "constraints": {"required": true, "unique": true, "pattern": "Y[0-9]{4}"}},
              {"name": "title", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "publisher", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "date", "type": "date", "format": "default", "constraints": {"required": true}},
              {"name": "date_precision", "type": "string",
               "constraints": {"required": true, "enum": ["day", "month", "year"]}},
              {"name": "date_status", "type": "string",
               "constraints": {"required": true, "enum": ["stated", "inferred"]}},
              {"name": "script", "type": "string", "constraints": {"required": true, "enum": ["Hans", "Hant"]}},
              {"name": "place", "type": "string"},
              {"name": "note", "type": "string"}
            ],
            "primaryKey": ["id"],
            "missingValues": [""],
            "foreignKeys": [
              {"fields": ["place"], "reference": {"resource": "regions", "fields": ["id"]}}
            ]
          }
        },
        {
          "name": "regions", "title": "地区（虚构）", "path": "data/regions.csv",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string",
               "constraints": {"required": true, "unique": true, "pattern": "[a-z0-9]+(-[a-z0-9]+)*"}},
              {"name": "code", "type": "string", "constraints": {"unique": true, "pattern": "[0-9]{6}"}},
              {"name": "name_zh", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "name_en", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "level", "type": "string",
               "constraints": {"required": true, "enum": ["province", "prefecture", "county", "town", "village"]}},
              {"name": "parent", "type": "string"},
              {"name": "short_zh", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "aliases", "type": "string"},
              {"name": "aliases_hant", "type": "string"}
            ],
            "primaryKey": ["id"],
            "missingValues": [""],
            "foreignKeys": [
              {"fields": ["parent"], "reference": {"resource": "", "fields": ["id"]}}
            ]
          }
        },
        {
          "name": "programmes", "title": "协作类型（虚构）", "path": "data/programmes.csv",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string",
               "constraints": {"required": true, "unique": true, "pattern": "[a-z0-9]+(-[a-z0-9]+)*"}},
              {"name": "name_zh", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "name_en", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "definition_zh", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "definition_en", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "order", "type": "integer", "constraints": {"required": true, "unique": true, "minimum": 1}}
            ],
            "primaryKey": ["id"],
            "missingValues": [""]
          }
        },
        {
          "name": "dimensions", "title": "维度（虚构）", "path": "data/dimensions.csv",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string",
               "constraints": {"required": true, "unique": true, "pattern": "[a-z0-9]+(-[a-z0-9]+)*"}},
              {"name": "name_zh", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "name_en", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "order", "type": "integer", "constraints": {"required": true, "unique": true, "minimum": 1}}
            ],
            "primaryKey": ["id"],
            "missingValues": [""]
          }
        },
        {
          "name": "pairings", "title": "结对关系（虚构）", "path": "data/pairings.csv",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string",
               "constraints": {"required": true, "unique": true, "pattern": "[a-z0-9]+(-[a-z0-9]+)*"}},
              {"name": "helper", "type": "string", "constraints": {"required": true}},
              {"name": "recipient", "type": "string", "constraints": {"required": true}},
              {"name": "programme", "type": "string", "constraints": {"required": true}},
              {"name": "level", "type": "string",
               "constraints": {"required": true, "enum": ["province", "prefecture", "county", "town", "village"]}},
              {"name": "valid_from", "type": "date", "format": "default"},
              {"name": "from_precision", "type": "string",
               "constraints": {"required": true, "enum": ["year", "month", "day", "unknown"]}},
              {"name": "valid_to", "type": "date", "format": "default"},
              {"name": "to_precision", "type": "string",
               "constraints": {"required": true, "enum": ["year", "month", "day", "unknown", "open"]}},
              {"name": "stated", "type": "string", "constraints": {"required": true, "enum": ["stated", "implied"]}},
              {"name": "source", "type": "string", "constraints": {"required": true}},
              {"name": "paragraph", "type": "integer", "constraints": {"required": true, "minimum": 1}},
              {"name": "note", "type": "string"}
            ],
            "primaryKey": ["id"],
            "missingValues": [""],
            "foreignKeys": [
              {"fields": ["helper"], "reference": {"resource": "regions", "fields": ["id"]}},
              {"fields": ["recipient"], "reference": {"resource": "regions", "fields": ["id"]}},
              {"fields": ["programme"], "reference": {"resource": "programmes", "fields": ["id"]}},
              {"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}}
            ]
          }
        },
        {
          "name": "indicators", "title": "指标（虚构）", "path": "data/indicators.csv",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string",
               "constraints": {"required": true, "unique": true, "pattern": "[a-z0-9]+(-[a-z0-9]+)*"}},
              {"name": "name_zh", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "name_en", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "dimension", "type": "string", "constraints": {"required": true}},
              {"name": "unit", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "unit_en", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "kind", "type": "string",
               "constraints": {"required": true, "enum": ["flow", "stock", "cumulative", "ratio", "rank", "price", "duration"]}},
              {"name": "addition", "type": "string",
               "constraints": {"required": true, "enum": ["sum", "last", "ratio-of-sums", "distinct", "never"]}},
              {"name": "direction", "type": "string",
               "constraints": {"required": true, "enum": ["up", "down", "none"]}},
              {"name": "definition_zh", "type": "string", "constraints": {"required": true, "minLength": 1}},
              {"name": "definition_en", "type": "string", "constraints": {"required": true, "minLength": 1}}
            ],
            "primaryKey": ["id"],
            "missingValues": [""],
            "foreignKeys": [
              {"fields": ["dimension"], "reference": {"resource": "dimensions", "fields": ["id"]}}
            ]
          }
        },
        {
          "name": "facts", "title": "事实（虚构）", "path": "data/facts.csv",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string",
               "constraints": {"required": true, "unique": true, "pattern": "F[0-9]{8}"}},
              {"name": "source", "type": "string", "constraints": {"required": true}},
              {"name": "paragraph", "type": "integer", "constraints": {"required": true, "minimum": 1}},
              {"name": "phrase", "type": "string",
               "constraints": {"required": true, "minLength": 1, "maxLength": 20}},
              {"name": "indicator", "type": "string", "constraints": {"required": true}},
              {"name": "pairing", "type": "string"},
              {"name": "region", "type": "string"},
              {"name": "programme", "type": "string"},
              {"name": "direction", "type": "string", "constraints": {"enum": ["east-west", "west-east"]}},
              {"name": "value", "type": "number", "constraints": {"minimum": 0}},
              {"name": "lower", "type": "number", "constraints": {"minimum": 0}},
              {"name": "upper", "type": "number", "constraints": {"minimum": 0}},
              {"name": "qualifier", "type": "string",
               "constraints": {"required": true, "enum": ["exact", "rounded", "about", "nearly", "over", "more-than", "range", "ordinal-class"]}},
              {"name": "status", "type": "string",
               "constraints": {"required": true, "enum": ["actual", "planned", "forecast", "target"]}},
              {"name": "accumulation", "type": "string",
               "constraints": {"required": true, "enum": ["in-period", "cumulative", "at-date"]}},
              {"name": "period_from", "type": "date", "format": "default"},
              {"name": "period_to", "type": "date", "format": "default"},
              {"name": "period_status", "type": "string",
               "constraints": {"required": true, "enum": ["stated", "inferred"]}},
              {"name": "part_of", "type": "string"},
              {"name": "same_as", "type": "string"},
              {"name": "scope", "type": "string"},
              {"name": "note", "type": "string"}
            ],
            "primaryKey": ["id"],
            "missingValues": [""],
            "foreignKeys": [
              {"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}},
              {"fields": ["indicator"], "reference": {"resource": "indicators", "fields": ["id"]}},
              {"fields": ["pairing"], "reference": {"resource": "pairings", "fields": ["id"]}},
              {"fields": ["region"], "reference": {"resource": "regions", "fields": ["id"]}},
              {"fields": ["programme"], "reference": {"resource": "programmes", "fields": ["id"]}},
              {"fields": ["part_of"], "reference": {"resource": "", "fields": ["id"]}},
              {"fields": ["same_as"], "reference": {"resource": "", "fields": ["id"]}}
            ]
          }
        }
      ]
    }

    """#
  }
}
